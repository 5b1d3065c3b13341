package dev.newspace.delivery;

import static dev.newspace.delivery.Yaml.texts;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.config.Published;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Nothing runs the service file here: it is held against the app and its page. */
class CloudRunTest {

  private static final Pattern BLANK = Pattern.compile("<[a-z-]+>");
  private static final Pattern SECRET = Pattern.compile(".*_(SECRET|PASSWORD|KEYSET)");

  /**
   * What Cloud Run gives an instance after SIGTERM (cloud.google.com/run/docs/container-contract).
   */
  private static final Duration GRACE = Duration.ofSeconds(10);

  /**
   * What a database of 3.75 GB takes (cloud.google.com/sql/docs/postgres/flags), less three kept
   * back.
   */
  private static final int MAX_CONNECTIONS = 97;

  private final String text = Repository.read("deploy/cloud-run/service.yaml");
  private final String setup = Repository.read("deploy/cloud-run/setup.sh");
  private final JsonNode service = Yaml.read("deploy/cloud-run/service.yaml");
  private final JsonNode template = service.at("/spec/template");
  private final JsonNode app = template.at("/spec/containers/0");
  private final JsonNode proxy = template.at("/spec/containers/1");
  private final Map<String, JsonNode> environment =
      StreamSupport.stream(app.path("env").spliterator(), false)
          .collect(toMap(entry -> entry.path("name").asText(), Function.identity()));

  @Test
  void probesUseManagementPort() {
    assertThat(app.at("/startupProbe/httpGet/path").asText()).isEqualTo("/q/health/ready");
    assertThat(app.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
    assertThat(app.findValues("httpGet"))
        .extracting(get -> get.path("port").asInt())
        .containsOnly(9000);
  }

  @Test
  void settingsIncludeAllRequiredAndNoUnknownOnes() {
    Set<String> set =
        environment.keySet().stream().filter(n -> n.startsWith("NEWSPACE_")).collect(toSet());

    assertThat(set)
        .containsAll(Published.neededSettings())
        .contains("NEWSPACE_DATABASE_URL", "NEWSPACE_VAULT_KEYSET")
        .isSubsetOf(
            Stream.concat(
                    Published.neededSettings().stream(), Published.optionalSettings().stream())
                .toList());
  }

  @Test
  void secretsComeFromPinnedSecretManagerVersions() {
    assertThat(environment.keySet()).filteredOn(SECRET.asMatchPredicate()).hasSize(3);
    assertThat(environment)
        .allSatisfy(
            (name, entry) -> {
              JsonNode secret = entry.at("/valueFrom/secretKeyRef");
              assertThat(secret.isObject())
                  .isEqualTo(SECRET.matcher(name).matches() || name.endsWith("_ID"));
              if (secret.isObject()) {
                assertThat(entry.has("value")).isFalse();
                String id = secret.path("name").asText().replaceFirst("newspace-", "");
                assertThat(secret.path("key").asText()).isEqualTo("<" + id + "-version>");
              }
            });
  }

  @Test
  void setupMakesSecretsAndGrantsAccess() {
    assertThat(service.findValues("secretKeyRef"))
        .extracting(secret -> secret.path("name").asText().replaceFirst("newspace-", ""))
        .hasSize(4)
        .allSatisfy(
            name ->
                assertThat(setup)
                    .containsPattern("(?m)^secret " + name + " ")
                    .containsPattern("for name in [a-z -]*" + name));
  }

  @Test
  void setupFillsInAllPlaceholders() {
    Set<String> blanks =
        BLANK.matcher(withoutComments()).results().map(match -> match.group()).collect(toSet());

    assertThat(blanks)
        .hasSize(9)
        .allSatisfy(
            blank ->
                assertThat(setup)
                    .contains(
                        "s|" + blank.replaceFirst("<[a-z-]+-version>", "<\\$name-version>") + "|"));
  }

  @Test
  void publicUrlMatchesCloudRunUrl() {
    assertThat(environment.get("NEWSPACE_PUBLIC_URL").path("value").asText())
        .isEqualTo("<public-url>");
    assertThat(setup)
        .contains(
            "PUBLIC_URL=${PUBLIC_URL:-https://%s-$number.$REGION.run.app}"
                .formatted(service.at("/metadata/name").asText()));
  }

  /** Lines for a private database are marked as comments, and the script takes the mark off. */
  @Test
  void privateDatabaseMakesAnotherValidFile() {
    JsonNode there = Yaml.parse("service.yaml", text.replace("# private: ", ""));

    assertThat(texts(there.at("/spec/template/spec/containers/1/args"))).contains("--private-ip");
    assertThat(
            Yaml.names(there.at("/spec/template/metadata/annotations")).stream()
                .filter(name -> name.matches(".*/(network-interfaces|vpc-access-egress)")))
        .hasSize(2);
    assertThat(texts(proxy.path("args"))).doesNotContain("--private-ip");
  }

  @Test
  void buildMakesTheImageThatIsDeployed() {
    JsonNode build = Yaml.read("deploy/cloud-run/cloudbuild.yaml");

    assertThat(Yaml.names(build)).containsExactly("steps", "images", "timeout", "options");
    assertThat(texts(build.at("/steps/0/args")))
        .containsExactly("build", "--file", "deploy/Dockerfile", "--tag", "$_IMAGE", ".");
    assertThat(texts(build.path("images"))).containsExactly("$_IMAGE");
    assertThat(setup)
        .contains("--config=\"$here/cloudbuild.yaml\"")
        .contains("--ignore-file=deploy/cloud-run/upload.gcloudignore")
        .contains("--substitutions=\"_IMAGE=$IMAGE\"");
  }

  /** Cloud Run takes what Knative knows. */
  @Test
  void serviceHasOnlyKnownFields() {
    ObjectNode misspelt = service.deepCopy();
    ((ObjectNode) misspelt.at("/spec/template/spec")).put("timeoutSecond", 1);

    assertThat(StrictModels.read(service)).isNotNull();
    assertThatThrownBy(() -> StrictModels.read(misspelt)).hasMessageContaining("timeoutSecond");
  }

  @Test
  void databaseIsReachedThroughProxyThatStartsFirst() {
    assertThat(environment.get("NEWSPACE_DATABASE_URL").path("value").asText())
        .isEqualTo("jdbc:postgresql://127.0.0.1:5432/newspace");
    assertThat(texts(proxy.path("args")))
        .contains("--port=5432", "--health-check", "--http-port=9090");
    assertThat(proxy.findValues("httpGet"))
        .extracting(get -> get.path("port").asInt())
        .containsOnly(9090);
    assertThat(annotation("run.googleapis.com/container-dependencies"))
        .isEqualTo("{\"%s\":[\"%s\"]}", app.path("name").asText(), proxy.path("name").asText());
  }

  @Test
  void databaseConnectionsSufficeForTwoRevisions() {
    int pool = environment.get("QUARKUS_DATASOURCE_PG_JDBC_MAX_SIZE").path("value").asInt();
    int instances =
        service.path("metadata").path("annotations").path("run.googleapis.com/maxScale").asInt();

    assertThat(2 * instances * pool).isBetween(1, MAX_CONNECTIONS);
  }

  @Test
  void timeoutsAllowAnswerAndGracefulShutdown() {
    String timeout = environment.get("QUARKUS_SHUTDOWN_TIMEOUT").path("value").asText();

    assertThat(template.at("/spec/timeoutSeconds").asInt()).isGreaterThan(30);
    assertThat(AppDefaults.duration("quarkus.shutdown.delay").plus(AppDefaults.of(timeout)))
        .isLessThan(GRACE);
  }

  @Test
  void serviceAccountHasLeastRoles() {
    assertThat(template.at("/spec/serviceAccountName").asText())
        .isEqualTo("newspace@<project-id>.iam.gserviceaccount.com");
    assertThat(
            Pattern.compile("\"serviceAccount:\\$account\" --role=(\\S+)")
                .matcher(setup)
                .results()
                .map(match -> match.group(1)))
        .containsExactly("roles/cloudsql.client", "roles/secretmanager.secretAccessor");
  }

  private String annotation(String name) {
    return template.path("metadata").path("annotations").path(name).asText();
  }

  private String withoutComments() {
    return text.replaceAll("(?m)^\\s*#.*$", "");
  }
}
