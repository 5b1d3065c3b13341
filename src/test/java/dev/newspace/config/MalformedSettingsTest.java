package dev.newspace.config;

import static dev.newspace.config.GivenSettings.enoughAnd;
import static dev.newspace.config.GivenSettings.faults;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A malformed setting is named with its meaning and an example; its value is never quoted. */
class MalformedSettingsTest {
  private static final List<String> URLS =
      List.of(
          "http://swordfish.example.com/x",
          "swordfish",
          "https://",
          "https://h.example/#swordfish",
          "//h.example/swordfish",
          "https://sword fish/");

  private static final List<String> WORDS = List.of("x".repeat(501), "sword\u0007fish");

  private static final List<String> PUBLIC_URLS =
      List.of(
          "newspace.example.com",
          "http://newspace.example.com",
          "https://",
          "https:///chat",
          "https://newspace.example.com/?x=swordfish",
          "https://newspace.example.com/#swordfish",
          "https://swordfish@newspace.example.com",
          "https://swordfish example.com",
          "http://localhost.example.com",
          "ftp://localhost");

  private static final List<String> PATHS = List.of("sword\u0000fish");

  static final Map<Setting, List<String>> MALFORMED =
      Map.ofEntries(
          Map.entry(Setting.PUBLIC_URL, PUBLIC_URLS),
          Map.entry(Setting.FORMER_PUBLIC_URL, PUBLIC_URLS),
          Map.entry(Setting.OAUTH_CLIENT_SECRET_FILE, PATHS),
          Map.entry(Setting.DATABASE_PASSWORD_FILE, PATHS),
          Map.entry(Setting.VAULT_KEYSET_FILE, PATHS),
          Map.entry(Setting.AUDIT_KEY_FILE, PATHS),
          Map.entry(Setting.AUDIT_KEY, List.of("swordfish", "x".repeat(31))),
          Map.entry(Setting.PAUSED, WORDS),
          Map.entry(
              Setting.MANAGE,
              List.of("swordfish", "EDIT", "edit,,people", "edit people", "none", "all,swordfish")),
          Map.entry(
              Setting.KEEP_CREATED_SPACES,
              List.of("swordfish", "0", "0s", "-1d", "P-1D", "1 year", "9".repeat(30) + "d")),
          Map.entry(
              Setting.PROJECT_NUMBER,
              List.of("my-swordfish", "12 34", "-1", "1.5", "1".repeat(21))),
          Map.entry(Setting.OAUTH_CLIENT_ID, List.of("sword fish")),
          Map.entry(Setting.OAUTH_CLIENT_SECRET, List.of("sword fish", "sword\nfish")),
          Map.entry(
              Setting.DATABASE_URL,
              List.of(
                  "postgresql://swordfish/newspace",
                  "jdbc:mysql://swordfish/newspace",
                  "jdbc:h2:mem:swordfish",
                  "jdbc:postgresql:",
                  "swordfish")),
          Map.entry(Setting.DATA_DIR, PATHS),
          Map.entry(
              Setting.VAULT_KEYSET,
              List.of(
                  "swordfish",
                  "{}",
                  "{\"primaryKeyId\":1,\"key\":[]}",
                  "[\"swordfish\"]",
                  GivenSettings.keyset(PredefinedAeadParameters.AES128_GCM),
                  GivenSettings.keyset().substring(1))),
          Map.entry(
              Setting.COMMANDS_PER_MINUTE, List.of("-1", "swordfish", "1.5", "1000000", "1e3")),
          Map.entry(
              Setting.ANSWER_WITHIN, List.of("swordfish", "25", "2s", "29s", "-3s", "1m", "25 s")),
          Map.entry(
              Setting.COMPLETION_HOSTS,
              List.of(
                  "https://swordfish.example.com",
                  "swordfish.example.com/",
                  "swordfish.example.com:x",
                  "swordfish@chat.google.com",
                  "chat.google.com,,swordfish.example.com",
                  "a.example,".repeat(20_000) + "sword fish")),
          Map.entry(
              Setting.NAME_PATTERN,
              List.of("(swordfish", "*swordfish", "[a-", "sword\\", "(".repeat(30_000))),
          Map.entry(Setting.NAME_PREFIX, List.of("x".repeat(65), "sword\u0000fish")),
          Map.entry(Setting.NAME_EXPLANATION, WORDS),
          Map.entry(
              Setting.CREATORS,
              List.of(
                  "swordfish",
                  "sword fish.com",
                  "@swordfish.com",
                  "a.com,,b.com",
                  "a@b",
                  "a..com",
                  "a@" + "b.".repeat(9_999) + "com")),
          Map.entry(Setting.CREATORS_EXPLANATION, WORDS),
          Map.entry(Setting.SPACES_PER_DAY, List.of("-1", "swordfish", "1.5", "1000000")),
          Map.entry(Setting.SPACES_PER_DAY_EXPLANATION, WORDS),
          Map.entry(Setting.DESCRIPTION_REQUIRED, List.of("swordfish", "yes", "TRUE", "1")),
          Map.entry(Setting.DESCRIPTION_EXPLANATION, WORDS),
          Map.entry(Setting.OUTSIDERS, List.of("swordfish", "FORBIDDEN", "true", "no")),
          Map.entry(Setting.OUTSIDERS_EXPLANATION, WORDS),
          Map.entry(
              Setting.TEMPLATES,
              List.of(
                  "swordfish",
                  "{}",
                  "[\"swordfish\"]",
                  "{\"sword fish\":{}}",
                  "{\"a\":{\"people\":[\"swordfish\"]}}",
                  "{\"a\":{\"sword fish\":1}}")),
          Map.entry(Setting.GOOGLE_AUTHORIZATION_URL, URLS),
          Map.entry(Setting.GOOGLE_TOKEN_URL, URLS),
          Map.entry(Setting.GOOGLE_REVOCATION_URL, URLS),
          Map.entry(Setting.GOOGLE_ID_KEYS_URL, URLS),
          Map.entry(Setting.GOOGLE_CHAT_KEYS_URL, URLS),
          Map.entry(Setting.GOOGLE_CHAT_API_URL, URLS));

  /** Whatever a database calls its users. */
  private static final Set<Setting> ANYTHING_GOES =
      EnumSet.of(Setting.DATABASE_USERNAME, Setting.DATABASE_PASSWORD);

  static Set<Setting> settings() {
    return MALFORMED.keySet();
  }

  @Test
  void malformedValuesCoverEveryCheckedSetting() {
    assertThat(MALFORMED.keySet()).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(ANYTHING_GOES)));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void malformedSettingIsNamedWithoutItsValue(Setting setting) {
    for (String value : MALFORMED.get(setting)) {
      Map<Setting, String> settings = enoughAnd(Setting.VAULT_KEYSET, GivenSettings.keyset());
      settings.put(setting, value);

      String message = faults(settings).orElse("");

      assertThat(message)
          .as(value)
          .contains("one setting is missing or invalid")
          .contains(setting.variable() + " is malformed: " + setting.meaning)
          .contains(", for example " + setting.example)
          .doesNotContain("sword", "fish", "AesGcmKey")
          .doesNotContain(" " + value + " ");
    }
  }
}
