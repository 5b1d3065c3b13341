package dev.newspace.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.keyset.Keysets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script is run against a cloud of files, which fails at each call in turn. */
@DisabledOnOs(OS.WINDOWS)
class CloudRunSetupTest {

  private static final Map<String, String> ANSWERS =
      Map.of(
          "PROJECT_ID", "acme",
          "TAG", "abc1234",
          "NEWSPACE_OAUTH_CLIENT_ID", "123456789012-abc.apps.googleusercontent.com",
          "NEWSPACE_OAUTH_CLIENT_SECRET", "GOCSPX-it's$ecret");

  /** For these it is the same whether they did nothing or their answer got lost. */
  private static final Pattern READS = Pattern.compile(" (describe|list|access)\\b");

  private static final Set<String> BOOKKEEPING = Set.of("calls", "count", "numbered");

  @TempDir Path folder;

  @Test
  void firstRunSetsEverythingUp() throws Exception {
    Cloud cloud = cloud("first");

    Outcome run = cloud.setUp(Map.of());

    assertThat(run.exitCode()).as(run.output()).isZero();
    assertThat(run.output())
        .contains("NewSpace is at https://newspace-123456789012.europe-west1.run.app")
        .contains("https://newspace-123456789012.europe-west1.run.app/oauth2/callback");
    assertThat(cloud.file("secret-newspace-oauth-client-secret.1"))
        .isEqualTo(ANSWERS.get("NEWSPACE_OAUTH_CLIENT_SECRET"));
    assertThat(Keysets.parse(cloud.file("secret-newspace-vault-keyset.1")).size()).isOne();
    assertThat(cloud.file("user-newspace"))
        .isEqualTo(
            "--password: \"%s\"".formatted(cloud.file("secret-newspace-database-password.1")));
    assertThat(cloud.file("service"))
        .contains("image: europe-west1-docker.pkg.dev/acme/newspace/newspace:abc1234")
        .contains("value: https://newspace-123456789012.europe-west1.run.app")
        .contains("name: newspace-vault-keyset, key: \"1\"")
        .doesNotContainPattern("<[a-z-]+>")
        .doesNotContain("\n            - --private-ip");
  }

  @Test
  void keysetsAndPasswordsAreNeverTheSame() throws Exception {
    Cloud one = cloud("one");
    Cloud other = cloud("other");
    one.setUp(Map.of());
    other.setUp(Map.of());

    for (String secret : List.of("vault-keyset", "database-password")) {
      assertThat(one.file("secret-newspace-" + secret + ".1"))
          .hasSizeGreaterThan(40)
          .isNotEqualTo(other.file("secret-newspace-" + secret + ".1"));
    }
  }

  /** Before a call did anything, or after it did and its answer got lost. */
  @ParameterizedTest
  @ValueSource(strings = {"", "1"})
  void setupGoesOnAfterFailureAtAnyCall(String late) throws Exception {
    Cloud undisturbed = cloud("undisturbed");
    Map<String, String> settings = Map.of("DATABASE_IP", "private");
    assertThat(undisturbed.setUp(settings).exitCode()).isZero();
    List<String> calls =
        undisturbed
            .file("numbered")
            .lines()
            .filter(call -> late.isEmpty() || !READS.matcher(call).find())
            .toList();
    assertThat(calls).hasSizeGreaterThan(20);

    List<String> wrong =
        calls.parallelStream()
            .map(call -> call.split(" ", 2)[0])
            .map(call -> afterFailure(cloud("at-" + call), call, late, undisturbed))
            .filter(fault -> !fault.isEmpty())
            .toList();

    assertThat(wrong).isEmpty();
  }

  private static String afterFailure(Cloud cloud, String call, String late, Cloud undisturbed) {
    Map<String, String> settings = Map.of("DATABASE_IP", "private");
    Map<String, String> failing =
        Map.of("DATABASE_IP", "private", "FAIL_AT", call, "FAIL_LATE", late);
    Outcome failed = cloud.setUp(failing);
    Outcome again = cloud.setUp(settings);
    // What fails since an account is new is tried again at once.
    boolean stoppedClearly =
        failed.exitCode() == 0
            || (failed.exitCode() == 1 && failed.output().contains("setup: stopped at: "));
    boolean setUp = again.exitCode() == 0 && cloud.holds().equals(undisturbed.holds());
    boolean fits =
        cloud.file("user-newspace").contains(cloud.file("secret-newspace-database-password.1"));
    return stoppedClearly && setUp && fits
        ? ""
        : "call " + call + ":\n" + failed.output() + "\nagain:\n" + again.output();
  }

  @Test
  void anotherRunMakesNothing() throws Exception {
    Cloud cloud = cloud("again");
    cloud.setUp(Map.of());
    Map<String, String> before = cloud.contents();

    assertThat(cloud.setUp(Map.of()).exitCode()).isZero();

    assertThat(cloud.contents()).isEqualTo(before);
  }

  /** Another keyset in its place would lock everybody out. */
  @Test
  void newVersionOfSecretIsDeployed() throws Exception {
    Cloud cloud = cloud("rotated");
    cloud.setUp(Map.of());
    Files.writeString(cloud.folder().resolve("secret-newspace-vault-keyset.2"), "{}");

    assertThat(cloud.setUp(Map.of()).exitCode()).isZero();

    assertThat(cloud.file("service"))
        .contains("newspace-vault-keyset, key: \"2\"")
        .contains("newspace-oauth-client-id, key: \"1\"");
    assertThat(cloud.holds()).doesNotContain("secret-newspace-vault-keyset.3");
  }

  @Test
  void newServiceAccountIsAwaited() throws Exception {
    Cloud cloud = cloud("young");

    assertThat(cloud.setUp(Map.of()).exitCode()).isZero();

    assertThat(cloud.file("calls").lines().filter(call -> call.startsWith("sleep"))).hasSize(4);
    assertThat(cloud.file("grant-cloudsql.client"))
        .contains("newspace@acme.iam.gserviceaccount.com");
  }

  @Test
  void privateDatabaseIsReachedThroughTheNetwork() throws Exception {
    Cloud cloud = cloud("private");

    assertThat(cloud.setUp(Map.of("DATABASE_IP", "private", "NETWORK", "inner")).exitCode())
        .isZero();

    assertThat(cloud.file("instance-newspace"))
        .contains("--no-assign-ip --network=projects/acme/global/networks/inner ");
    assertThat(cloud.file("service"))
        .contains("\n            - --private-ip\n")
        .contains(
            "\n        run.googleapis.com/network-interfaces:"
                + " '[{\"network\":\"inner\",\"subnetwork\":\"default\"}]'\n");
  }

  @Test
  void imageAndAddressOfOnesOwnAreTaken() throws Exception {
    Cloud cloud = cloud("own");
    Map<String, String> own =
        Map.of("IMAGE", "docker.io/acme/newspace:1.0.0", "PUBLIC_URL", "https://chat.acme.example");

    assertThat(cloud.setUp(own).exitCode()).isZero();

    assertThat(cloud.file("service"))
        .contains("image: docker.io/acme/newspace:1.0.0")
        .contains("value: https://chat.acme.example");
    assertThat(cloud.holds()).doesNotContain("image", "repository-newspace");
  }

  @ParameterizedTest
  @CsvSource({
    "PROJECT_ID, '', Which project",
    "DATABASE_IP, both, public or private",
    "PUBLIC_URL, https://newspace.example.com/, without a slash",
    "PUBLIC_URL, http://newspace.example.com, https://",
    "NEWSPACE_OAUTH_CLIENT_ID, '', section 4",
    "NEWSPACE_OAUTH_CLIENT_ID, GOCSPX-abc, malformed",
  })
  void wrongAnswerIsNamedAndStoresNothing(String name, String value, String message)
      throws Exception {
    Cloud cloud = cloud("wrong");

    Outcome refused = cloud.setUp(Map.of(name, value));

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.output().lines().filter(line -> line.startsWith("setup: ")))
        .singleElement()
        .asString()
        .contains(message);
    assertThat(cloud.holds()).noneMatch(stored -> stored.endsWith(".1"));
  }

  @Test
  void secretsStandInNoCommandLine() throws Exception {
    Cloud cloud = cloud("quiet");
    Outcome run = cloud.setUp(Map.of());

    for (String secret : List.of("oauth-client-secret", "vault-keyset", "database-password")) {
      String value = cloud.file("secret-newspace-" + secret + ".1");
      assertThat(cloud.file("calls")).doesNotContain(value);
      assertThat(run.output()).doesNotContain(value);
    }
  }

  private Cloud cloud(String name) {
    try {
      Path cloud = Files.createDirectories(folder.resolve(name));
      Files.writeString(cloud.resolve("count"), "0\n");
      return new Cloud(cloud);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private record Outcome(int exitCode, String output) {}

  /** The folder of gcloud.bash. */
  private record Cloud(Path folder) {

    Outcome setUp(Map<String, String> settings) {
      try {
        ProcessBuilder builder =
            new ProcessBuilder(
                    "bash",
                    "src/test/resources/dev/newspace/delivery/gcloud.bash",
                    "deploy/cloud-run/setup.sh")
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile());
        Map<String, String> environment = new HashMap<>(ANSWERS);
        environment.putAll(settings);
        environment.put("CLOUD", folder.toString());
        environment.put("PATH", System.getenv("PATH"));
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Outcome(process.exitValue(), output);
      } catch (IOException e) {
        throw new AssertionError(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }

    String file(String name) {
      try {
        return Files.readString(folder.resolve(name));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    /** The names of what is there. */
    Set<String> holds() {
      try (Stream<Path> files = Files.list(folder)) {
        return files
            .map(file -> file.getFileName().toString())
            .filter(name -> !BOOKKEEPING.contains(name))
            .collect(Collectors.toSet());
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    Map<String, String> contents() {
      return holds().stream().collect(Collectors.toMap(name -> name, this::file));
    }
  }
}
