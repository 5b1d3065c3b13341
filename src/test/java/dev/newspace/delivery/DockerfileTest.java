package dev.newspace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The image is built by a builder, on empty ones in place of those that it would download. */
class DockerfileTest {

  static final String DOCKERFILE = "deploy/Dockerfile";
  static final String IGNORED = "deploy/Dockerfile.dockerignore";

  private static final String IMAGE = "newspace";
  private static final Pattern STEP =
      Pattern.compile("(?m)^\\[(\\d)/(\\d)] STEP \\d+/\\d+: (\\w+) (.*)$");

  @TempDir private static Path folder;
  private static ImageBuilder builder;
  private static Tool built;
  private static List<Step> steps;

  @BeforeAll
  static void build() {
    builder = new ImageBuilder(folder);
    built = builder.build(DOCKERFILE, IGNORED, IMAGE);
    steps =
        STEP.matcher(built.output())
            .results()
            .map(
                step -> new Step(step.group(1).equals(step.group(2)), step.group(3), step.group(4)))
            .toList();
  }

  @AfterAll
  static void close() {
    if (builder != null) {
      builder.close();
    }
  }

  @Test
  void builderTakesFileAndFindsWhatItCopies() {
    assertThat(built.exitCode()).as(built.output()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    DOCKERFILE + ", WORKDIR /src, WORKDIRS /src, Unknown instruction",
    DOCKERFILE + ", COPY mvnw pom.xml ./, COPY mvnw, at least one argument",
    IGNORED + ", !mvnw, #, mvnw"
  })
  void builderRefusesBrokenFile(String file, String right, String wrong, String complaint)
      throws IOException {
    Path broken = folder.resolve("broken");
    String text = Repository.read(file);
    Files.writeString(broken, text.replace(right + "\n", wrong + "\n"));

    Tool tried =
        file.equals(DOCKERFILE)
            ? builder.build(broken.toString(), IGNORED, "broken")
            : builder.build(DOCKERFILE, broken.toString(), "broken");

    assertThat(text).contains(right + "\n");
    assertThat(tried.exitCode()).as(tried.output()).isNotZero();
    assertThat(tried.output().lines().filter(line -> line.startsWith("Error: ")))
        .singleElement()
        .asString()
        .containsIgnoringCase(complaint);
  }

  /** What else is in the folder, settings and databases above all, is not handed over. */
  @Test
  void contextHasWhatIsCopiedAndNothingElse() throws IOException {
    Path all = folder.resolve("context.Dockerfile");
    Files.writeString(
        all,
        """
        FROM docker.io/library/eclipse-temurin:17-jdk
        COPY . /src
        WORKDIR /src
        RUN find . -type f
        """);
    Set<String> handedOver = new TreeSet<>();
    for (String start : copiedFromContext()) {
      handedOver.addAll(Repository.files(start));
    }

    Tool listed = builder.build(all.toString(), IGNORED, "context");

    assertThat(listed.output().lines().filter(line -> line.startsWith("./")))
        .map(line -> line.substring(2))
        .hasSizeGreaterThan(300)
        .containsExactlyInAnyOrderElementsOf(handedOver);
  }

  @Test
  void imageHasRuntimeWithoutBuildTools() {
    assertThat(arguments("FROM", steps)).hasSize(3);
    assertThat(arguments("FROM", last())).singleElement().asString().contains(":25-jre");
    assertThat(builder.files(IMAGE))
        .containsExactlyInAnyOrder(
            "drwxr-xr-x 0:0 /app",
            "drwxr-xr-x 0:0 /app/app",
            "drwxr-xr-x 0:0 /app/lib",
            "drwxr-xr-x 0:0 /app/quarkus",
            "-rw-r--r-- 0:0 /app/app.aot",
            "-rw-r--r-- 0:0 /app/app.aot.cksum",
            "-rw-r--r-- 0:0 /app/app/newspace.jar",
            "-rw-r--r-- 0:0 /app/java.flags",
            "-rw-r--r-- 0:0 /app/lib/library.jar",
            "-rw-r--r-- 0:0 /app/quarkus-run.jar",
            "-rw-r--r-- 0:0 /app/quarkus/generated.jar",
            "-rwxr-xr-x 0:0 /app/start.sh",
            "drwx------ 10001:10001 /data");
  }

  /** A cache is good for the Java, the paths and the files that it was made with. */
  @Test
  void cacheIsTrainedInTheImagesOwnJavaAndFolder() {
    assertThat(arguments("FROM", steps).get(1))
        .isEqualTo(arguments("FROM", last()).get(0) + " AS training");
    assertThat(arguments("WORKDIR", steps)).containsExactly("/src", "/app", "/app");
    assertThat(arguments("RUN", steps)).contains("java @training.args");
  }

  /** Emulated, it would take ten times as long. */
  @Test
  void buildRunsOnTheBuildersOwnPlatform() {
    assertThat(Repository.read(DOCKERFILE).lines().filter(line -> line.startsWith("FROM ")))
        .filteredOn(line -> line.contains("--platform"))
        .singleElement()
        .isEqualTo("FROM --platform=$BUILDPLATFORM " + arguments("FROM", steps).get(0));
  }

  @Test
  void imageRunsAsNonRootUser() {
    assertThat(config().path("User").asText()).isEqualTo("10001:10001");
  }

  @Test
  void imageEntrypointReceivesSignalsDirectly() {
    assertThat(Yaml.texts(config().path("Entrypoint"))).containsExactly("./start.sh");
    assertThat(config().has("Cmd")).isFalse();
    assertThat(Repository.read("deploy/start.sh").lines().reduce((first, last) -> last))
        .hasValueSatisfying(last -> assertThat(last).startsWith("exec java "));
  }

  @Test
  void imageSaysWhatItListensToAndKeeps() {
    assertThat(Yaml.names(config().path("ExposedPorts"))).containsExactly("8080/tcp");
    assertThat(Yaml.names(config().path("Volumes"))).containsExactly("/data");
    assertThat(config().path("WorkingDir").asText()).isEqualTo("/app");
    assertThat(config().at("/Labels/org.opencontainers.image.licenses").asText())
        .isEqualTo("Apache-2.0");
  }

  /** Nobody but a process in the container could ask the management port otherwise. */
  @Test
  void probesAndPrometheusReachTheManagementPort() {
    assertThat(environment()).contains("QUARKUS_MANAGEMENT_HOST=0.0.0.0");
  }

  @Test
  void imageContainsNoSecrets() {
    assertThat(environment())
        .filteredOn(variable -> !variable.startsWith("PATH="))
        .containsExactlyInAnyOrder("NEWSPACE_DATA_DIR=/data", "QUARKUS_MANAGEMENT_HOST=0.0.0.0");
    assertThat(arguments("ARG", steps)).isEmpty();
    assertThat(arguments("ADD", steps)).isEmpty();
  }

  private static List<String> environment() {
    return Yaml.texts(config().path("Env"));
  }

  private static JsonNode config() {
    return builder.config(IMAGE);
  }

  private static List<Step> last() {
    return steps.stream().filter(Step::isOfLastStage).toList();
  }

  private static List<String> arguments(String instruction, List<Step> steps) {
    return steps.stream()
        .filter(step -> step.instruction().equals(instruction))
        .map(Step::arguments)
        .toList();
  }

  private static List<String> copiedFromContext() {
    return arguments("COPY", steps).stream()
        .filter(arguments -> !arguments.startsWith("--from="))
        .map(arguments -> List.of(arguments.split(" ", -1)))
        .flatMap(words -> words.subList(0, words.size() - 1).stream())
        .toList();
  }

  /** As the builder read it. */
  private record Step(boolean isOfLastStage, String instruction, String arguments) {}
}
