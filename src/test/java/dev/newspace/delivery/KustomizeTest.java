package dev.newspace.delivery;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.config.Published;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kustomize builds what would be applied; KubernetesTest reads the files it is built of. */
class KustomizeTest {

  private static final String FOLDER = "deploy/kubernetes/";

  @ParameterizedTest
  @CsvSource({"embedded, 1", "postgres, 2", "gke, 2"})
  void folderComesToObjectsThatFitTogether(String folder, int replicas) {
    List<JsonNode> objects = Kubectl.build(FOLDER + folder);
    JsonNode deployment = of(objects, "Deployment").findFirst().orElseThrow();
    JsonNode container = deployment.at("/spec/template/spec/containers/0");
    List<JsonNode> given =
        StreamSupport.stream(container.path("envFrom").spliterator(), false)
            .map(from -> from.at("/configMapRef/name").asText())
            .flatMap(name -> of(objects, "ConfigMap").filter(map -> name(map).equals(name)))
            .toList();
    Set<String> settings =
        Stream.concat(
                given.stream().flatMap(map -> Yaml.names(map.path("data")).stream()),
                container.path("env").findValuesAsText("name").stream())
            .collect(toSet());

    assertThat(objects).allSatisfy(object -> assertThat(StrictModels.read(object)).isNotNull());
    assertThat(deployment.at("/spec/replicas").asInt()).isEqualTo(replicas);
    assertThat(of(objects, "PodDisruptionBudget")).hasSize(replicas - 1);
    assertThat(given).hasSameSizeAs(container.path("envFrom"));
    assertThat(settings).containsAll(Published.neededSettings());
    assertThat(container.path("image").asText()).startsWith("ghcr.io/OWNER/newspace:");
    assertThat(objects)
        .filteredOn(object -> !object.path("kind").asText().equals("Namespace"))
        .allSatisfy(
            object -> assertThat(object.at("/metadata/namespace").asText()).isEqualTo("newspace"));
  }

  @Test
  void certificateOfGkeIsForTheHostOfAnotherPublicUrl(@TempDir Path folder) throws IOException {
    copyTo(folder);
    Path settings = folder.resolve("base/settings.env");
    String other =
        Files.readString(settings).replaceFirst("(?m)^(NEWSPACE_PUBLIC_URL=).*", "$1https://a.b.c");
    Files.writeString(settings, other);

    List<JsonNode> objects = Kubectl.build(folder.resolve("gke").toString());

    assertThat(of(objects, "ManagedCertificate"))
        .singleElement()
        .satisfies(
            certificate ->
                assertThat(Yaml.texts(certificate.at("/spec/domains")))
                    .containsExactly(URI.create("https://a.b.c").getHost()));
  }

  @Test
  void patchOfWhatIsNotThereIsRefused(@TempDir Path folder) throws IOException {
    copyTo(folder);
    Path patch = folder.resolve("embedded/deployment.yaml");
    Files.writeString(
        patch, Files.readString(patch).replaceFirst("name: newspace", "name: newspaces"));

    assertThatThrownBy(() -> Kubectl.build(folder.resolve("embedded").toString()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("newspaces");
  }

  private static Stream<JsonNode> of(List<JsonNode> objects, String kind) {
    return objects.stream().filter(object -> object.path("kind").asText().equals(kind));
  }

  private static String name(JsonNode object) {
    return object.at("/metadata/name").asText();
  }

  private static void copyTo(Path folder) throws IOException {
    for (String file : Repository.files(FOLDER)) {
      Path copy = folder.resolve(file.substring(FOLDER.length()));
      Files.createDirectories(copy.getParent());
      Files.writeString(copy, Repository.read(file));
    }
  }
}
