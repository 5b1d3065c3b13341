package dev.newspace.config;

import static dev.newspace.config.GivenSettings.enoughAnd;
import static dev.newspace.config.GivenSettings.faults;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pools and drivers log URLs: there is no password in one. */
class DatabaseUrlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db.example.com/newspace?user=newspace&password=swordfish",
        "jdbc:postgresql://db.example.com/newspace?password=swordfish",
        "jdbc:postgresql://db.example.com/newspace?ssl=true&sslpassword=swordfish",
        "jdbc:postgresql://db.example.com/newspace?PASSWORD=swordfish",
        "jdbc:postgresql://db.example.com/newspace?sslPassword=swordfish",
        "jdbc:postgresql://db.example.com/newspace?pass%77ord=swordfish",
        "jdbc:postgresql://db.example.com/newspace?%70%61%73%73%77%6F%72%64=swordfish",
        "jdbc:postgresql://db.example.com/newspace?%password=swordfish",
        "jdbc:postgresql://db.example.com/newspace?PGPASSWORD=swordfish",
        "jdbc:postgresql://newspace:swordfish@db.example.com/newspace",
        "jdbc:postgresql://newspace:sword/fish@db.example.com:5432/newspace?ssl=true",
        "jdbc:postgresql://newspace:sword?fish@db.example.com/newspace",
        "jdbc:postgresql:newspace?password=swordfish",
        "jdbc:postgresql:newspace:swordfish@newspace"
      })
  void passwordIsRefusedAndNotQuoted(String url) {
    Map<Setting, String> settings = enoughAnd(Setting.DATABASE_URL, url);
    settings.put(Setting.VAULT_KEYSET, GivenSettings.keyset());

    assertThat(faults(settings).orElseThrow())
        .contains("one setting is missing or invalid", "NEWSPACE_DATABASE_URL is malformed")
        .contains("set NEWSPACE_DATABASE_USERNAME and NEWSPACE_DATABASE_PASSWORD instead")
        .doesNotContain("fish");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db.example.com:5432/newspace",
        "jdbc:postgresql://one.example.com,two.example.com/newspace?targetServerType=primary",
        "jdbc:postgresql://db.example.com/newspace?sslmode=verify-full&sslrootcert=/etc/a%20b.pem",
        "jdbc:postgresql://db.example.com/newspace?user=newspace@example.com",
        "jdbc:postgresql://db.example.com/newspace?sslpasswordcallback=com.example.Callback",
        "jdbc:postgresql://db.example.com/a%40b",
        "jdbc:postgresql://[::1]/newspace?",
        "jdbc:postgresql:newspace"
      })
  void allElseThatADriverNeedsIsTaken(String url) {
    assertThat(Setting.DATABASE_URL.accepts(url)).isTrue();
  }
}
