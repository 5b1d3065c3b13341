package dev.newspace.delivery;

import static dev.newspace.delivery.Yaml.names;
import static dev.newspace.delivery.Yaml.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.config.Published;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No container engine runs these tests: they hold the files against the app and each other. */
class ComposePostgresTest {

  private static final List<String> REPLICAS = List.of("newspace-1", "newspace-2");
  private static final Pattern INTERPOLATION = Pattern.compile("\\$\\{(\\w+)");

  private final String text = Repository.read("deploy/compose-postgres.yaml");
  private final JsonNode compose = Compose.read("deploy/compose-postgres.yaml");
  private final JsonNode services = compose.path("services");
  private final JsonNode replica = services.path("newspace-1");
  private final JsonNode proxy = services.path("proxy");
  private final JsonNode database = services.path("database");
  private final String caddyfile = Repository.read("deploy/compose-postgres.Caddyfile");
  private final String sql = Repository.read("deploy/compose-postgres.sql");

  @Test
  void replicasAreIdenticalAndReplaceable() {
    assertThat(names(services))
        .containsExactly("newspace-1", "newspace-2", "proxy", "database", "prometheus", "grafana");
    assertThat(services.path("newspace-2")).isEqualTo(replica);
    assertThat(replica.has("container_name")).isFalse();
  }

  @Test
  void replicasAreBuiltLikeSingleInstance() {
    JsonNode alone = Compose.read("deploy/compose.yaml").at("/services/newspace");

    for (String field :
        List.of("image", "env_file", "read_only", "tmpfs", "cap_drop", "security_opt")) {
      assertThat(replica.path(field)).as(field).isEqualTo(alone.path(field));
    }
  }

  @Test
  void settingsAreAllKnown() {
    assertThat(names(replica.path("environment"))).isSubsetOf(Published.optionalSettings());
    assertThat(INTERPOLATION.matcher(text).results().map(match -> match.group(1)))
        .containsExactlyInAnyOrder("IMAGE", "NEWSPACE_PUBLIC_URL", "NEWSPACE_DATABASE_PASSWORD");
  }

  @Test
  void filesContainNoSecrets() {
    assertThat(names(replica.path("environment")))
        .noneMatch(name -> name.matches(".*(PASS|KEY).*"));
    assertThat(database.at("/environment/POSTGRES_PASSWORD").asText()).startsWith("${");
    assertThat(sql)
        .contains("password :'password'")
        .contains("\\getenv password POSTGRES_PASSWORD");
  }

  @Test
  void servicesHaveLeastPrivileges() {
    assertThat(services)
        .allSatisfy(
            service -> {
              assertThat(texts(service.path("cap_drop"))).containsExactly("ALL");
              assertThat(texts(service.path("security_opt")))
                  .containsExactly("no-new-privileges:true");
              assertThat(service.path("read_only").asBoolean()).isTrue();
              assertThat(service.has("privileged")).isFalse();
              assertThat(service.has("mem_limit")).isTrue();
            });
    assertThat(texts(proxy.path("cap_add"))).containsExactly("NET_BIND_SERVICE");
    assertThat(replica.has("cap_add")).isFalse();
    assertThat(database.has("cap_add")).isFalse();
    assertThat(database.path("user").asText()).isEqualTo("70:70");
  }

  @Test
  void portsArePublishedByProxyOnly() {
    assertThat(services.findValues("ports"))
        .filteredOn(ports -> texts(ports).stream().anyMatch(port -> !port.startsWith("127.0.0.1:")))
        .containsExactly(proxy.path("ports"));
    assertThat(texts(proxy.path("ports"))).containsExactly("80:80", "443:443");
  }

  @Test
  void databaseIsReachableByReplicasOnly() {
    assertThat(texts(database.path("networks"))).containsExactly("back");
    assertThat(compose.at("/networks/back/internal").asBoolean()).isTrue();
    for (String other : List.of("proxy", "prometheus", "grafana")) {
      assertThat(texts(services.path(other).path("networks"))).containsExactly("front");
    }
    assertThat(texts(replica.path("networks"))).containsExactly("front", "back");
  }

  @Test
  void replicasUseDatabaseSetUpForThem() {
    String url = replica.at("/environment/NEWSPACE_DATABASE_URL").asText();
    URI uri = URI.create(url.replaceFirst("^jdbc:", ""));
    String user = replica.at("/environment/NEWSPACE_DATABASE_USERNAME").asText();
    String name = uri.getPath().substring(1);

    assertThat(names(services)).contains(uri.getHost());
    assertThat(uri.getPort()).isEqualTo(5432);
    assertThat(sql)
        .contains("create role " + user + " login ")
        .contains("create database " + name + " owner " + user + ";");
    assertThat(texts(database.at("/healthcheck/test")))
        .containsSubsequence("pg_isready", "-U", user, "-d", name);
    assertThat(replica.at("/depends_on/database/condition").asText()).isEqualTo("service_healthy");
  }

  @Test
  void databaseRolesHaveLeastPrivileges() {
    assertThat(sql)
        .contains("alter role postgres password null;")
        .doesNotContainIgnoringCase("superuser");
  }

  @Test
  void proxyForwardsToPublicPortsOnly() {
    assertThat(caddyfile).contains("reverse_proxy newspace-1:8080 newspace-2:8080 {");
    assertThat(names(services)).containsAll(REPLICAS);
    assertThat(caddyfile.lines().filter(line -> line.contains("9000")).map(String::strip))
        .containsExactly("health_port 9000");
    assertThat(caddyfile)
        .contains("health_uri /q/health/ready\n")
        .contains("{$NEWSPACE_PUBLIC_URL} {")
        .doesNotContainPattern("(?m)^\\s*log\\b");
  }

  @Test
  void proxyDetectsShutdownBeforeReplicaStops() {
    assertThat(caddy("health_interval").plus(caddy("health_timeout")))
        .isLessThanOrEqualTo(AppDefaults.duration("quarkus.shutdown.delay"));
  }

  @Test
  void proxyTimeoutsFitDeadlineAndIdleTimeout() {
    assertThat(caddy("response_header_timeout")).isGreaterThan(Duration.ofSeconds(30));
    assertThat(caddy("keepalive")).isLessThan(AppDefaults.duration("quarkus.http.idle-timeout"));
  }

  @Test
  void commandsInFlightHaveTheTimeToFinish() {
    Duration atMost =
        AppDefaults.duration("quarkus.shutdown.delay")
            .plus(AppDefaults.duration("quarkus.shutdown.timeout"));

    for (JsonNode app :
        List.of(replica, Compose.read("deploy/compose.yaml").at("/services/newspace"))) {
      assertThat(AppDefaults.of(app.path("stop_grace_period").asText())).isGreaterThan(atMost);
    }
  }

  @Test
  void mountsExistAndFilesAreReadOnly() {
    List<String> mounts =
        services.findValues("volumes").stream().flatMap(list -> texts(list).stream()).toList();

    assertThat(mounts)
        .hasSize(8)
        .map(mount -> mount.split(":", -1)[0])
        .allSatisfy(
            source -> {
              if (source.startsWith("./")) {
                assertThat(Repository.ROOT.resolve(Path.of("deploy", source))).exists();
              } else {
                assertThat(names(compose.path("volumes"))).contains(source);
              }
            });
    assertThat(mounts).filteredOn(mount -> mount.startsWith("./")).allMatch(m -> m.endsWith(":ro"));
  }

  @Test
  void guideNamesOnlyExistingServicesAndNetworks() {
    String page = Repository.read("deploy/compose-postgres.md");
    Map<String, List<String>> known =
        Map.of(
            "newspace-\\d", REPLICAS, "newspace-postgres_\\w+", List.of("newspace-postgres_front"));

    known.forEach(
        (pattern, names) ->
            assertThat(Pattern.compile(pattern).matcher(page).results().map(MatchResult::group))
                .isNotEmpty()
                .isSubsetOf(names));
    assertThat(compose.path("name").asText()).isEqualTo("newspace-postgres");
  }

  private Duration caddy(String option) {
    return caddyfile
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith(option + " "))
        .map(line -> AppDefaults.of(line.substring(option.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("The Caddyfile has no " + option));
  }
}
