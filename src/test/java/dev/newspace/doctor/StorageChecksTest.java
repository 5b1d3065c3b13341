package dev.newspace.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.config.Settings;
import dev.newspace.database.Database;
import dev.newspace.database.DatabaseBeans;
import dev.newspace.doctor.Check.State;
import dev.newspace.observability.Observations.Observation;
import dev.newspace.observability.Observations.Subject;
import dev.newspace.packaged.TestKeysets;
import dev.newspace.startup.StartupException;
import dev.newspace.testing.SomeSettings;
import dev.newspace.vault.Vault;
import dev.newspace.vault.Vault.Purpose;
import dev.newspace.vault.VaultBeans;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageChecksTest {
  private final Database database = DatabaseBeans.database();
  private final Vault vault = VaultBeans.vault(settings(TestKeysets.aes256()));

  @Test
  void databaseThatAnswersIsOkAndOneThatIsAwayFails() {
    assertThat(checks(database, () -> vault).database().state()).isEqualTo(State.OK);
    Check away = checks(DatabaseBeans.away(), () -> vault).database();
    assertThat(away.state()).isEqualTo(State.FAIL);
    assertThat(away.todo()).contains("NEWSPACE_DATABASE_URL");
  }

  /** On a volume that is read-only, or of another user. */
  @Test
  void embeddedDatabaseThatTakesNoChangesFails(@TempDir Path folder) {
    Settings embedded = settings(Map.of());

    Check open = new StorageChecks(embedded, database, () -> vault).database();
    Check readOnly =
        new StorageChecks(embedded, DatabaseBeans.readOnly(folder.resolve("newspace")), () -> vault)
            .database();

    assertThat(open.state()).isEqualTo(State.OK);
    assertThat(readOnly.state()).isEqualTo(State.FAIL);
    assertThat(readOnly.todo()).contains("NEWSPACE_DATA_DIR");
  }

  @Test
  void withoutDatabaseNothingElseCanBeTold() {
    StorageChecks away = checks(DatabaseBeans.away(), () -> vault);

    assertThat(away.keyset().state()).isEqualTo(State.UNKNOWN);
    assertThat(away.backlog().state()).isEqualTo(State.UNKNOWN);
    assertThat(new ObservationStore(DatabaseBeans.away()).all()).isEmpty();
  }

  @Test
  void keysetThatOpensWhatIsStoredIsOkAndAnotherFails() {
    database.insertIfNew(
        "insert into vault_check (id, sealed) values (?, ?)",
        1,
        vault.seal(Purpose.CHECK, "newspace", "newspace"));

    assertThat(checks(database, () -> vault).keyset().state()).isEqualTo(State.OK);
    Vault other = VaultBeans.vault(settings(TestKeysets.aes256()));
    assertThat(checks(database, () -> other).keyset().state()).isEqualTo(State.FAIL);
    Supplier<Vault> none =
        () -> {
          throw new StartupException("There is none");
        };
    assertThat(checks(database, none).keyset().state()).isEqualTo(State.FAIL);
  }

  @Test
  void revocationThatNobodyTriesIsWarnedOf() {
    StorageChecks checks = checks(database, () -> vault);
    assertThat(checks.backlog().state()).isEqualTo(State.OK);

    revocation("soon", Instant.now().minus(5, ChronoUnit.MINUTES));
    assertThat(checks.backlog().state()).isEqualTo(State.OK);
    assertThat(checks.backlog().seen()).endsWith(": 1");

    revocation("late", Instant.now().minus(2, ChronoUnit.HOURS));
    assertThat(checks.backlog().state()).isEqualTo(State.WARN);
    assertThat(checks.backlog().seen()).endsWith(": 2");
  }

  @Test
  void laterObservationIsKeptOfTwoReplicas() {
    ObservationStore store = new ObservationStore(database);
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    store.store(Subject.COMMAND, new Observation("1", now));
    store.store(Subject.COMMAND, new Observation("2", now.minusSeconds(60)));
    assertThat(store.all().get(Subject.COMMAND).content()).isEqualTo("1");

    store.store(Subject.COMMAND, new Observation("3", now.plusSeconds(60)));
    assertThat(store.all().get(Subject.COMMAND).content()).isEqualTo("3");
  }

  @Test
  void changeIsSeenOnce() {
    ObservationStore store = new ObservationStore(database);

    assertThat(store.replace(Subject.AUDIT_KEY, "one")).isFalse();
    assertThat(store.replace(Subject.AUDIT_KEY, "one")).isFalse();
    assertThat(store.replace(Subject.AUDIT_KEY, "two")).isTrue();
    assertThat(store.replace(Subject.AUDIT_KEY, "two")).isFalse();
  }

  private void revocation(String id, Instant next) {
    database.insertIfNew(
        "insert into revocation (id, sealed, next_attempt_at, given_up_at) values (?, ?, ?, ?)",
        id,
        "-",
        next,
        Instant.now().plus(1, ChronoUnit.DAYS));
  }

  private static StorageChecks checks(Database database, Supplier<Vault> vault) {
    return new StorageChecks(settings(TestKeysets.aes256()), database, vault);
  }

  private static Settings settings(String keyset) {
    return settings(
        Map.of(
            "newspace.database-url",
            "jdbc:postgresql://localhost/newspace",
            "newspace.vault-keyset",
            keyset));
  }

  private static Settings settings(Map<String, String> storage) {
    Map<String, String> all =
        new HashMap<>(
            Map.of(
                "newspace.public-url", "https://newspace.example.com",
                "newspace.project-number", "123456789012",
                "newspace.oauth-client-id", "123456789012-abc.apps.googleusercontent.com",
                "newspace.oauth-client-secret", "GOCSPX-secret"));
    all.putAll(storage);
    return SomeSettings.of(all);
  }
}
