package dev.newspace.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.google.LocalGoogle;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsIT {
  /** In most values that are wrong, so that it shows whether a message quotes one. */
  private static final String MARK = "4711";

  @AutoClose private final LocalGoogle google = LocalGoogle.start(0, RunningApp.PUBLIC_URL);
  @TempDir private Path folder;

  @Test
  void missingSettingsAreAllNamedAndExplained() {
    Refusal refusal = Refusal.of(Environment.empty(), folder);

    assertThat(refusal).matches(Refusal::isOneMessage);
    assertThat(refusal.err().lines().filter(line -> line.contains("NEWSPACE_")))
        .hasSize(4)
        .allMatch(line -> line.contains(" is missing: ") && line.contains(", for example "));
    assertThat(refusal.err())
        .contains(
            "NEWSPACE_PUBLIC_URL",
            "NEWSPACE_PROJECT_NUMBER",
            "NEWSPACE_OAUTH_CLIENT_ID",
            "NEWSPACE_OAUTH_CLIENT_SECRET")
        .isASCII();
  }

  /** Each start is slow, so as much is wrong at once as there can be. */
  static List<Map<String, String>> malformed() {
    return List.of(
        Map.ofEntries(
            Map.entry("NEWSPACE_PUBLIC_URL", "http://foreign4711.example.com"),
            Map.entry("NEWSPACE_PROJECT_NUMBER", "my-project-4711"),
            Map.entry("NEWSPACE_OAUTH_CLIENT_ID", "an id 4711"),
            Map.entry("NEWSPACE_OAUTH_CLIENT_SECRET", "a secret 4711"),
            Map.entry("NEWSPACE_DATABASE_URL", "nonsense 4711"),
            Map.entry("NEWSPACE_VAULT_KEYSET", "{\"primaryKeyId\":4711"),
            Map.entry("NEWSPACE_COMMANDS_PER_MINUTE", "-4711"),
            Map.entry("NEWSPACE_NAME_PATTERN", "[4711"),
            Map.entry("NEWSPACE_CREATORS", "domain4711"),
            Map.entry("NEWSPACE_SPACES_PER_DAY", "many4711"),
            Map.entry("NEWSPACE_DESCRIPTION_REQUIRED", "yes4711"),
            Map.entry("NEWSPACE_OUTSIDERS", "some4711"),
            Map.entry("NEWSPACE_TEMPLATES", "{\"a\":{\"people\":[\"4711\"]}}"),
            Map.entry("NEWSPACE_GOOGLE_AUTHORIZATION_URL", "/o/oauth2/4711"),
            Map.entry("NEWSPACE_GOOGLE_TOKEN_URL", "http://google.example/4711"),
            Map.entry("NEWSPACE_GOOGLE_REVOCATION_URL", "ftp://google.example/4711"),
            Map.entry("NEWSPACE_GOOGLE_ID_KEYS_URL", "https://"),
            Map.entry("NEWSPACE_GOOGLE_CHAT_KEYS_URL", "google.example/4711"),
            Map.entry("NEWSPACE_GOOGLE_CHAT_API_URL", "https://google.example/ 4711")),
        Map.of(
            "NEWSPACE_PUBLIC_URL", "https://4711@newspace.example.com",
            "NEWSPACE_COMMANDS_PER_MINUTE", "twenty4711",
            "NEWSPACE_DATABASE_URL", "jdbc:mysql://db4711.example.com/newspace",
            "NEWSPACE_VAULT_KEYSET", TestKeysets.aes128()),
        Map.of(
            "NEWSPACE_PUBLIC_URL",
            "https://newspace.example.com?4711",
            "NEWSPACE_VAULT_KEYSET",
            TestKeysets.withoutItsPrimary()),
        Map.of(
            "NEWSPACE_PUBLIC_URL",
            "newspace4711.example.com",
            "NEWSPACE_VAULT_KEYSET",
            TestKeysets.disabled()));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void malformedSettingsAreAllNamedWithoutValues(Map<String, String> settings) {
    Environment environment = Environment.before(google);
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      environment = environment.with(setting.getKey(), setting.getValue());
    }

    Refusal refusal = Refusal.of(environment, folder);

    assertThat(refusal).matches(Refusal::isOneMessage);
    assertThat(refusal.err().lines().filter(line -> line.contains(" is malformed: ")))
        .hasSameSizeAs(settings.keySet());
    assertThat(refusal.err())
        .contains(settings.keySet())
        .doesNotContain(MARK, settings.get("NEWSPACE_VAULT_KEYSET"));
  }

  @Test
  void settingsThatWouldDiscloseSecretsAreRefusedAndNothingOfThemIsLogged() {
    Refusal refusal =
        Refusal.of(
            Environment.before(google)
                .with("QUARKUS_LOG_LEVEL", "DEBUG")
                .with("QUARKUS_HTTP_ACCESS_LOG_ENABLED", "true")
                .with("QUARKUS_OTEL_TRACES_SUPPRESS_APPLICATION_URIS", "")
                .with(
                    "NEWSPACE_DATABASE_URL",
                    "jdbc:postgresql://localhost:1/newspace?user=me&password=" + MARK)
                .with("NEWSPACE_VAULT_KEYSET", TestKeysets.aes256()),
            folder);

    assertThat(refusal).matches(Refusal::isPlain);
    assertThat(refusal.err())
        .contains("3 settings are missing or invalid")
        .contains("  QUARKUS_HTTP_ACCESS_LOG_ENABLED is true: ")
        .contains("  QUARKUS_OTEL_TRACES_SUPPRESS_APPLICATION_URIS lacks /oauth2/*: ")
        .contains("  NEWSPACE_DATABASE_URL is malformed: ", "NEWSPACE_DATABASE_PASSWORD");
    assertThat(refusal.out() + refusal.err()).doesNotContain(MARK);
  }

  @Test
  void postgresqlRequiresKeyset() {
    Refusal refusal =
        Refusal.of(
            Environment.before(google)
                .with("NEWSPACE_DATABASE_URL", "jdbc:postgresql://localhost:1/newspace"),
            folder);

    assertThat(refusal).matches(Refusal::isOneMessage);
    assertThat(refusal.err()).contains("NEWSPACE_VAULT_KEYSET is missing", "AES256-GCM");
  }

  @Test
  void publicUrlOnLocalhostMayBeHttp() {
    Environment local =
        Environment.before(google).with("NEWSPACE_PUBLIC_URL", "http://localhost:8080");
    try (PackagedApp app = PackagedApp.ready(local, folder)) {
      assertThat(app.out()).contains("NewSpace serves http://localhost:8080/chat");
    }
  }
}
