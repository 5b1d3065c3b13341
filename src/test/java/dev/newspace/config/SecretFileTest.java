package dev.newspace.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret may stand in a file, as platforms mount it. */
class SecretFileTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n", "\n\n"})
  void valueIsReadWithoutLineBreakAtItsEnd(String end) throws IOException {
    SmallRyeConfig config = config(Map.of(), "GOCSPX-$sword${fish}" + end);

    assertThat(config.getConfigValue("newspace.oauth-client-secret").getValue())
        .isEqualTo("GOCSPX-$sword${fish}");
    assertThat(SettingsValidator.faults(config)).isEmpty();
  }

  @Test
  void fileBesideItsVariableIsRejected() throws IOException {
    assertThat(faults(Map.of(Setting.OAUTH_CLIENT_SECRET, "GOCSPX-swordfish"), "x"))
        .contains("NEWSPACE_OAUTH_CLIENT_SECRET and NEWSPACE_OAUTH_CLIENT_SECRET_FILE are both set")
        .contains("one setting is missing or invalid")
        .doesNotContain("swordfish");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\n"})
  void emptyFileIsRejected(String content) throws IOException {
    assertThat(faults(Map.of(), content))
        .contains("NEWSPACE_OAUTH_CLIENT_SECRET_FILE names an empty file")
        .contains("one setting is missing or invalid");
  }

  @Test
  void fileThatCannotBeReadIsRejected() {
    for (String path : new String[] {"missing", "."}) {
      Map<Setting, String> named =
          Map.of(Setting.OAUTH_CLIENT_SECRET_FILE, folder.resolve(path).toString());
      assertThat(SettingsValidator.faults(config(named)).orElseThrow())
          .contains("NEWSPACE_OAUTH_CLIENT_SECRET_FILE names a file that cannot be read")
          .contains("one setting is missing or invalid");
    }
  }

  @Test
  void malformedValueInFileIsRejectedWithoutBeingQuoted() throws IOException {
    assertThat(faults(Map.of(), "sword fish"))
        .contains("NEWSPACE_OAUTH_CLIENT_SECRET is malformed")
        .doesNotContain("sword");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"https://newspace.example.com\"", "'https://newspace.example.com'"})
  void quotationMarksThatAToolKeptAreNamed(String url) {
    assertThat(GivenSettings.faults(GivenSettings.enoughAnd(Setting.PUBLIC_URL, url)).orElseThrow())
        .contains("NEWSPACE_PUBLIC_URL is malformed")
        .contains("It begins and ends with quotation marks: leave them out");
  }

  private String faults(Map<Setting, String> more, String content) throws IOException {
    return SettingsValidator.faults(config(more, content)).orElseThrow();
  }

  private SmallRyeConfig config(Map<Setting, String> more, String content) throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), content);
    Map<Setting, String> settings = new HashMap<>(more);
    settings.put(Setting.OAUTH_CLIENT_SECRET_FILE, file.toString());
    return config(settings);
  }

  private static SmallRyeConfig config(Map<Setting, String> more) {
    Map<Setting, String> settings = new HashMap<>(GivenSettings.ENOUGH);
    settings.remove(Setting.OAUTH_CLIENT_SECRET);
    settings.putAll(more);
    Map<String, String> properties = new HashMap<>();
    settings.forEach((setting, value) -> properties.put(setting.property(), value));
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withInterceptors(new LiteralValueInterceptor())
        .withSources(new PropertiesConfigSource(properties, "test", 300))
        .withSources(new SecretFileConfigSource(), new DatabaseConfigSource())
        .build();
  }
}
