package dev.newspace.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralValueInterceptorTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"${x}", "$", "a$$b", "pa$sword", "\\${HOME}", "${NEWSPACE_DATA_DIR:y}", "a\\b,c"})
  void environmentValueIsTakenLiterally(String value) {
    SmallRyeConfig config =
        config(
            Map.of(
                "NEWSPACE_OAUTH_CLIENT_SECRET", value,
                "NEWSPACE_DATABASE_URL", "jdbc:postgresql://localhost/newspace",
                "NEWSPACE_DATABASE_PASSWORD", value));

    assertThat(config.getValue(Setting.OAUTH_CLIENT_SECRET.property(), String.class))
        .isEqualTo(value);
    assertThat(config.getValue(Setting.DATABASE_PASSWORD.property(), String.class))
        .isEqualTo(value);
    assertThat(config.getConfigValue("quarkus.datasource.pg.password").getValue()).isEqualTo(value);
  }

  @Test
  void applicationPropertiesMayReferToOthers() {
    assertThat(config(Map.of()).getConfigValue("newspace.google-token-url").getValue())
        .isEqualTo("http://localhost:8085/token");
  }

  private static SmallRyeConfig config(Map<String, String> environment) {
    return new SmallRyeConfigBuilder()
        .withSources(new EnvConfigSource(environment, 300))
        .withSources(
            new PropertiesConfigSource(
                Map.of(
                    "playground.port", "8085",
                    "newspace.google-token-url", "http://localhost:${playground.port}/token"),
                "application.properties",
                250))
        .withSources(new DatabaseConfigSource())
        .addDefaultInterceptors()
        .addDiscoveredInterceptors()
        .build();
  }
}
