package dev.newspace.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What else Quarkus could be told, and would then tell secrets. */
class DisclosingSettingsTest {
  private static final String UNTRACED = "quarkus.otel.traces.suppress-application-uris";

  @ParameterizedTest
  @ValueSource(strings = {"true", "TRUE", "yes", "on", "1"})
  void accessLogIsRefused(String value) {
    assertThat(faults(Map.of("quarkus.http.access-log.enabled", value)))
        .startsWith("NewSpace cannot start: 5 settings are missing or invalid.")
        .contains("QUARKUS_HTTP_ACCESS_LOG_ENABLED is true", "NEWSPACE_PUBLIC_URL is missing");
  }

  @Test
  void accessLogThatIsOffIsFine() {
    assertThat(faults(Map.of("quarkus.http.access-log.enabled", "false"))).doesNotContain("LOG");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/other", "/oauth2/start,/other", "/oauth2"})
  void tracesOfTheConsentsPagesAreRefused(String value) {
    assertThat(faults(Map.of(UNTRACED, value)))
        .contains("QUARKUS_OTEL_TRACES_SUPPRESS_APPLICATION_URIS lacks /oauth2/*");
  }

  @Test
  void otherPathsMayBeLeftOutOfTracesToo() {
    assertThat(faults(Map.of(UNTRACED, "/chat,/oauth2/*"))).doesNotContain("OTEL");
  }

  @Test
  void passwordInTheUrlOfQuarkusItselfIsRefusedAndNotQuoted() {
    String url = "jdbc:postgresql://db.example.com/newspace?password=swordfish";

    assertThat(faults(Map.of("quarkus.datasource.pg.jdbc.url", url)))
        .contains("QUARKUS_DATASOURCE_PG_JDBC_URL has a password in it.")
        .doesNotContain("swordfish");
    assertThat(faults(Map.of("quarkus.datasource.pg.jdbc.url", url, "newspace.database-url", url)))
        .contains("NEWSPACE_DATABASE_URL is malformed")
        .doesNotContain("swordfish", "PG_JDBC_URL");
  }

  /** Of settings that lack everything else, so that it shows that all is told at once. */
  private static String faults(Map<String, String> properties) {
    return SettingsValidator.faults(
            new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .addDefaultInterceptors()
                .build())
        .orElseThrow();
  }
}
