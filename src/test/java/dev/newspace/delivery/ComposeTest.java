package dev.newspace.delivery;

import static dev.newspace.delivery.Yaml.names;
import static dev.newspace.delivery.Yaml.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.config.Published;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No container engine runs these tests, so they hold the files against the contract and each other.
 */
class ComposeTest {

  private static final Pattern INTERPOLATION = Pattern.compile("\\$\\{(\\w+)");

  private final String text = Repository.read("deploy/compose.yaml");
  private final JsonNode compose = Compose.read("deploy/compose.yaml");
  private final JsonNode app = compose.at("/services/newspace");

  @Test
  void imageIsThePublishedOne() {
    assertThat(app.path("image").asText()).startsWith("${IMAGE:?");
    assertThat(app.has("build")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "deploy/compose.build.yaml, deploy/compose.yaml",
    "deploy/compose-postgres.build.yaml, deploy/compose-postgres.yaml"
  })
  void imageIsBuiltFromExistingFilesWhereAskedFor(String file, String of) {
    JsonNode built = Compose.read(file).path("services");

    assertThat(built)
        .isNotEmpty()
        .allSatisfy(
            service -> {
              assertThat(names(service)).containsExactly("build");
              Path context =
                  Repository.ROOT.resolve("deploy").resolve(service.at("/build/context").asText());
              assertThat(context.resolve("pom.xml")).exists();
              assertThat(context.resolve(service.at("/build/dockerfile").asText())).exists();
            });
    JsonNode all = Compose.read(of).path("services");
    assertThat(names(all).stream().filter(name -> all.path(name).has("env_file")))
        .containsExactlyElementsOf(names(built));
  }

  @Test
  void settingsAreAllKnown() {
    Set<String> set = Set.copyOf(names(app.path("environment")));
    Set<String> read =
        INTERPOLATION.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toSet());

    assertThat(set).isSubsetOf(Published.optionalSettings());
    assertThat(read)
        .filteredOn(name -> !name.equals("IMAGE"))
        .isSubsetOf(Published.neededSettings());
  }

  @Test
  void secretsComeFromFileThatGitIgnores() {
    assertThat(app.path("env_file").asText()).isEqualTo(".env");
  }

  @Test
  void filesystemIsReadOnlyExceptDataAndTmp() {
    String data = app.at("/environment/NEWSPACE_DATA_DIR").asText();

    assertThat(app.path("read_only").asBoolean()).isTrue();
    assertThat(texts(app.path("tmpfs"))).containsExactly("/tmp");
    assertThat(texts(app.path("volumes"))).containsExactly("data:" + data);
    assertThat(names(compose.path("volumes"))).contains("data");
    assertThat(Repository.read("deploy/Dockerfile"))
        .containsPattern("NEWSPACE_DATA_DIR=" + data + "\\s");
  }

  @Test
  void servicesHaveLeastPrivileges() {
    assertThat(compose.path("services"))
        .allSatisfy(
            service -> {
              assertThat(texts(service.path("cap_drop"))).containsExactly("ALL");
              assertThat(texts(service.path("security_opt")))
                  .containsExactly("no-new-privileges:true");
              assertThat(service.has("privileged")).isFalse();
              assertThat(service.path("read_only").asBoolean()).isTrue();
              assertThat(service.has("mem_limit")).isTrue();
              assertThat(service.has("pids_limit")).isTrue();
              assertThat(service.at("/logging/options/max-size").asText()).isEqualTo("10m");
            });
    assertThat(app.has("cap_add")).isFalse();
  }

  @Test
  void portsArePublishedOnLocalhostOnlyExceptThoseOfTheProxy() {
    assertThat(texts(app.path("ports"))).containsExactly("127.0.0.1:8080:8080");
    for (String watching : List.of("prometheus", "grafana")) {
      assertThat(texts(compose.at("/services/" + watching + "/ports")))
          .singleElement()
          .asString()
          .startsWith("127.0.0.1:");
    }
    assertThat(texts(compose.at("/services/caddy/ports"))).containsExactly("80:80", "443:443");
  }

  @Test
  void healthCheckUsesManagementPort() {
    assertThat(texts(app.at("/healthcheck/test")))
        .startsWith("CMD")
        .endsWith("http://127.0.0.1:9000/q/health/ready");
  }

  @Test
  void commandsInFlightHaveTheTimeToFinish() {
    assertThat(app.path("stop_grace_period").asText()).isEqualTo("40s");
  }

  @Test
  void monitoringIsAskedForByItsProfileAndFindsItsFiles() {
    JsonNode prometheus = compose.at("/services/prometheus");
    JsonNode grafana = compose.at("/services/grafana");
    Stream<String> mounts =
        Stream.of(prometheus, grafana).flatMap(service -> texts(service.path("volumes")).stream());

    assertThat(texts(prometheus.path("profiles"))).containsExactly("monitoring");
    assertThat(texts(grafana.path("profiles"))).containsExactly("monitoring");
    assertThat(mounts)
        .hasSize(4)
        .allSatisfy(
            mount -> {
              String source = mount.split(":", -1)[0];
              if (source.startsWith("./")) {
                assertThat(Repository.ROOT.resolve("deploy").resolve(source)).exists();
                assertThat(mount).endsWith(":ro");
              } else {
                assertThat(names(compose.path("volumes"))).contains(source);
              }
            });
    assertThat(
            texts(
                Yaml.read("deploy/prometheus/prometheus.yaml")
                    .at("/scrape_configs/0/dns_sd_configs/0/names")))
        .containsExactly("newspace", "newspace-1", "newspace-2");
    String folder =
        Yaml.read("deploy/grafana/provisioning/dashboards/newspace.yaml")
            .at("/providers/0/options/path")
            .asText();
    assertThat(texts(grafana.path("volumes")))
        .contains("./grafana/newspace.json:" + folder + "/newspace.json:ro");
    assertThat(
            Yaml.read("deploy/grafana/provisioning/datasources/newspace.yaml")
                .at("/datasources/0/url")
                .asText())
        .isEqualTo("http://prometheus:9090");
  }
}
