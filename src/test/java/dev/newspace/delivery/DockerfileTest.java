package dev.newspace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DockerfileTest {

  private final List<Instruction> instructions = parse(Repository.read("deploy/Dockerfile"));
  private final int lastStage =
      instructions.stream().map(Instruction::name).toList().lastIndexOf("FROM");
  private final List<Instruction> image = instructions.subList(lastStage, instructions.size());

  @Test
  void imageHasRuntimeWithoutBuildTools() {
    assertThat(argumentsOf("FROM", instructions)).hasSize(3);
    assertThat(argumentsOf("FROM", image)).singleElement().asString().contains(":25-jre");
    assertThat(argumentsOf("COPY", image))
        .isNotEmpty()
        .allSatisfy(copied -> assertThat(copied).startsWith("--from=training "))
        .noneSatisfy(copied -> assertThat(copied).contains("playground"));
  }

  /** A cache is good for the Java, the paths and the files that it was made with. */
  @Test
  void cacheIsTrainedInTheImagesOwnJavaAndFolder() {
    assertThat(argumentsOf("FROM", instructions).get(1))
        .isEqualTo(argumentsOf("FROM", image).get(0) + " AS training");
    assertThat(argumentsOf("WORKDIR", instructions)).containsExactly("/src", "/app", "/app");
    assertThat(argumentsOf("RUN", instructions)).contains("java @training.args");
  }

  /** Emulated, it would take ten times as long. */
  @Test
  void buildRunsOnTheBuildersOwnPlatform() {
    assertThat(argumentsOf("FROM", instructions).get(0)).startsWith("--platform=$BUILDPLATFORM ");
    assertThat(argumentsOf("FROM", image)).noneMatch(from -> from.contains("--platform"));
  }

  @Test
  void copiedFilesExistAndAreNotIgnored() {
    List<String> ignored = Repository.read("deploy/Dockerfile.dockerignore").lines().toList();

    assertThat(argumentsOf("COPY", instructions.subList(0, lastStage)))
        .isNotEmpty()
        .filteredOn(copied -> !copied.startsWith("--from="))
        .flatExtracting(DockerfileTest::sourcesOf)
        .allSatisfy(source -> assertThat(Repository.ROOT.resolve(source)).exists())
        .allSatisfy(source -> assertThat(ignored).contains("!" + source));
  }

  @Test
  void imageRunsAsNonRootUser() {
    assertThat(argumentsOf("USER", image)).containsExactly("10001:10001");
  }

  @Test
  void imageEntrypointReceivesSignalsDirectly() {
    assertThat(argumentsOf("ENTRYPOINT", image)).containsExactly("[\"./start.sh\"]");
    assertThat(argumentsOf("CMD", image)).isEmpty();
    assertThat(Repository.read("deploy/start.sh").lines().reduce((first, last) -> last))
        .hasValueSatisfying(last -> assertThat(last).startsWith("exec java "));
  }

  /** Else nobody could but a process in the container; the port is not published. */
  @Test
  void probesAndPrometheusReachTheManagementPort() {
    assertThat(environment()).contains("QUARKUS_MANAGEMENT_HOST=0.0.0.0");
  }

  @Test
  void imageContainsNoSecrets() {
    assertThat(environment())
        .containsExactlyInAnyOrder("NEWSPACE_DATA_DIR=/data", "QUARKUS_MANAGEMENT_HOST=0.0.0.0");
    assertThat(argumentsOf("ARG", instructions)).isEmpty();
    assertThat(argumentsOf("ADD", instructions)).isEmpty();
  }

  private List<String> environment() {
    return argumentsOf("ENV", instructions).stream()
        .flatMap(variables -> Stream.of(variables.split("\\s+")))
        .toList();
  }

  private static List<String> sourcesOf(String copied) {
    List<String> words = List.of(copied.split(" ", -1));
    return words.subList(0, words.size() - 1);
  }

  private static List<String> argumentsOf(String name, List<Instruction> instructions) {
    return instructions.stream()
        .filter(instruction -> instruction.name().equals(name))
        .map(Instruction::arguments)
        .toList();
  }

  private static List<Instruction> parse(String dockerfile) {
    return dockerfile
        .replaceAll("(?m)^#.*\n", "")
        .replaceAll("\\\\\n", " ")
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> line.split(" ", 2))
        .map(words -> new Instruction(words[0], words[1].strip()))
        .toList();
  }

  private record Instruction(String name, String arguments) {}
}
