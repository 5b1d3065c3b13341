package dev.newspace.config;

import static dev.newspace.config.GivenSettings.enoughAnd;
import static dev.newspace.config.GivenSettings.faults;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator is told of every fault at once, in words that help. */
class SettingsValidatorTest {
  @Test
  void requiredSettingsAreSufficient() {
    assertThat(faults(GivenSettings.ENOUGH)).isEmpty();
  }

  @Test
  void requiredSettingsAreAllNamedIfMissing() {
    String message = faults(Map.of()).orElseThrow();
    assertThat(message).startsWith("NewSpace cannot start: 4 settings are missing or invalid.");
    assertThat(message.lines().filter(line -> line.contains("NEWSPACE_"))).hasSize(4);
    for (Setting setting : Setting.NEEDED) {
      assertThat(message)
          .contains(
              "%s is missing: %s, for example %s"
                  .formatted(setting.variable(), setting.meaning, setting.example));
    }
  }

  @ParameterizedTest
  @EnumSource
  void blankSettingCountsAsMissing(Setting setting) {
    Optional<String> faults = faults(enoughAnd(setting, "  "));
    if (Setting.NEEDED.contains(setting)) {
      assertThat(faults.orElseThrow())
          .contains("one setting is missing or invalid", setting.variable() + " is missing");
    } else {
      assertThat(faults).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void settingHasMeaningAndValidExample(Setting setting) {
    assertThat(setting.meaning).isNotBlank();
    if (!setting.example.contains("...")) {
      assertThat(setting.accepts(setting.example)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://newspace.example.com/",
        "https://newspace.example.com:8443",
        "https://example.com/newspace",
        "http://localhost:8080",
        "http://127.0.0.1"
      })
  void validPublicUrlIsAccepted(String url) {
    assertThat(faults(enoughAnd(Setting.PUBLIC_URL, url))).isEmpty();
  }

  @Test
  void faultsAreAllReportedInOneMessage() {
    Map<Setting, String> wrong = new HashMap<>();
    MalformedSettingsTest.MALFORMED.forEach((setting, values) -> wrong.put(setting, values.get(0)));
    wrong.remove(Setting.PROJECT_NUMBER);

    String message = faults(wrong).orElseThrow();

    assertThat(message)
        .contains((wrong.size() + 1) + " settings are missing or invalid")
        .contains("NEWSPACE_PROJECT_NUMBER is missing");
    wrong
        .keySet()
        .forEach(setting -> assertThat(message).contains(setting.variable() + " is malformed"));
  }

  @Test
  void postgresqlRequiresKeyset() {
    Map<Setting, String> settings =
        enoughAnd(Setting.DATABASE_URL, "jdbc:postgresql://db.example.com/newspace");
    assertThat(faults(settings).orElseThrow())
        .contains(
            "one setting is missing or invalid",
            "NEWSPACE_VAULT_KEYSET is missing: a Tink AEAD keyset");
    settings.put(Setting.VAULT_KEYSET, GivenSettings.keyset());
    assertThat(faults(settings)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pa$$word", "pa\\word", "$", "a,b", "#{x}", "{}", "'\""})
  void secretMayContainSpecialCharacters(String secret) {
    assertThat(faults(enoughAnd(Setting.OAUTH_CLIENT_SECRET, secret))).isEmpty();
    assertThat(faults(enoughAnd(Setting.DATABASE_PASSWORD, secret))).isEmpty();
  }
}
