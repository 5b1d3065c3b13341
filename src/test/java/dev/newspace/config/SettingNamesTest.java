package dev.newspace.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.testing.SomeSettings;
import io.smallrye.config.WithDefault;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Operators rely on the names of the settings: they are the same wherever they are written. */
class SettingNamesTest {
  /** What operators were promised, with the default where there is one. */
  private static final Map<String, String> PROMISED =
      Map.ofEntries(
          Map.entry("NEWSPACE_PUBLIC_URL", ""),
          Map.entry("NEWSPACE_PROJECT_NUMBER", ""),
          Map.entry("NEWSPACE_OAUTH_CLIENT_ID", ""),
          Map.entry("NEWSPACE_OAUTH_CLIENT_SECRET", ""),
          Map.entry("NEWSPACE_DATABASE_URL", ""),
          Map.entry("NEWSPACE_DATABASE_USERNAME", ""),
          Map.entry("NEWSPACE_DATABASE_PASSWORD", ""),
          Map.entry("NEWSPACE_FORMER_PUBLIC_URL", ""),
          Map.entry("NEWSPACE_OAUTH_CLIENT_SECRET_FILE", ""),
          Map.entry("NEWSPACE_DATABASE_PASSWORD_FILE", ""),
          Map.entry("NEWSPACE_VAULT_KEYSET_FILE", ""),
          Map.entry("NEWSPACE_AUDIT_KEY", ""),
          Map.entry("NEWSPACE_AUDIT_KEY_FILE", ""),
          Map.entry("NEWSPACE_PAUSED", ""),
          Map.entry("NEWSPACE_MANAGE", ""),
          Map.entry("NEWSPACE_KEEP_CREATED_SPACES", ""),
          Map.entry("NEWSPACE_DATA_DIR", "data"),
          Map.entry("NEWSPACE_VAULT_KEYSET", ""),
          Map.entry("NEWSPACE_COMMANDS_PER_MINUTE", "20"),
          Map.entry("NEWSPACE_ANSWER_WITHIN", "25s"),
          Map.entry("NEWSPACE_COMPLETION_HOSTS", "chat.google.com"),
          Map.entry("NEWSPACE_NAME_PATTERN", ""),
          Map.entry("NEWSPACE_NAME_PREFIX", ""),
          Map.entry("NEWSPACE_NAME_EXPLANATION", ""),
          Map.entry("NEWSPACE_CREATORS", ""),
          Map.entry("NEWSPACE_CREATORS_EXPLANATION", ""),
          Map.entry("NEWSPACE_SPACES_PER_DAY", "0"),
          Map.entry("NEWSPACE_SPACES_PER_DAY_EXPLANATION", ""),
          Map.entry("NEWSPACE_DESCRIPTION_REQUIRED", "false"),
          Map.entry("NEWSPACE_DESCRIPTION_EXPLANATION", ""),
          Map.entry("NEWSPACE_OUTSIDERS", "allowed"),
          Map.entry("NEWSPACE_OUTSIDERS_EXPLANATION", ""),
          Map.entry("NEWSPACE_TEMPLATES", ""),
          Map.entry(
              "NEWSPACE_GOOGLE_AUTHORIZATION_URL", "https://accounts.google.com/o/oauth2/v2/auth"),
          Map.entry("NEWSPACE_GOOGLE_TOKEN_URL", "https://oauth2.googleapis.com/token"),
          Map.entry("NEWSPACE_GOOGLE_REVOCATION_URL", "https://oauth2.googleapis.com/revoke"),
          Map.entry("NEWSPACE_GOOGLE_ID_KEYS_URL", "https://www.googleapis.com/oauth2/v3/certs"),
          Map.entry(
              "NEWSPACE_GOOGLE_CHAT_KEYS_URL",
              "https://www.googleapis.com/service_accounts/v1/jwk/chat@system.gserviceaccount.com"),
          Map.entry("NEWSPACE_GOOGLE_CHAT_API_URL", "https://chat.googleapis.com/"));

  static Set<Method> mapped() {
    return Arrays.stream(Settings.class.getDeclaredMethods())
        .filter(method -> Modifier.isAbstract(method.getModifiers()))
        .collect(Collectors.toSet());
  }

  @Test
  void settingNamesMatchPublishedNames() {
    Set<String> listed =
        Arrays.stream(Setting.values()).map(Setting::variable).collect(Collectors.toSet());
    Set<String> read =
        mapped().stream().map(SettingNamesTest::variable).collect(Collectors.toSet());
    assertThat(listed).isEqualTo(PROMISED.keySet());
    assertThat(read).isEqualTo(PROMISED.keySet());
  }

  @ParameterizedTest
  @MethodSource("mapped")
  void settingHasPublishedDefaultUnlessRequiredOrOptional(Method method) {
    Setting setting = Setting.valueOf(variable(method).substring("NEWSPACE_".length()));
    String standard =
        Optional.ofNullable(method.getAnnotation(WithDefault.class))
            .map(WithDefault::value)
            .orElse("");
    assertThat(standard).isEqualTo(PROMISED.get(setting.variable()));
    boolean mayBeAbsent = method.getReturnType().equals(Optional.class) || !standard.isEmpty();
    assertThat(Setting.NEEDED.contains(setting)).isEqualTo(!mayBeAbsent);
    if (!standard.isEmpty()) {
      assertThat(setting.accepts(standard)).isTrue();
      assertThat(setting.example).isEqualTo(standard);
    }
  }

  @Test
  void settingVariableMapsToUniqueProperty() {
    assertThat(Setting.PUBLIC_URL.property()).isEqualTo("newspace.public-url");
    assertThat(
            Arrays.stream(Setting.values())
                .collect(Collectors.toMap(Setting::property, Function.identity())))
        .hasSize(PROMISED.size());
  }

  @Test
  void appUrlsIgnoreTrailingSlashOfPublicUrl() {
    for (String url : new String[] {"https://h.example", "https://h.example/"}) {
      Settings settings =
          SomeSettings.of(
              Map.of(
                  "newspace.public-url", url,
                  "newspace.project-number", "1",
                  "newspace.oauth-client-id", "x",
                  "newspace.oauth-client-secret", "x"));
      assertThat(settings.chatUrl()).isEqualTo("https://h.example/chat");
      assertThat(settings.at("/oauth2/start")).isEqualTo("https://h.example/oauth2/start");
    }
  }

  private static String variable(Method method) {
    return "NEWSPACE_" + method.getName().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
  }
}
