package dev.newspace.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.packaged.Environment;
import dev.newspace.packaged.Refusal;
import dev.newspace.packaged.Serving;
import dev.newspace.packaged.TestKeysets;
import dev.newspace.playground.LocalGoogle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A PostgreSQL that cannot be used: one sentence says so, and what to do. */
class StartOnPostgresIT {
  private static LocalGoogle google;
  private static Postgres postgres;

  @BeforeAll
  static void start() {
    google = LocalGoogle.start(0, Serving.PUBLIC_URL);
    postgres = Postgres.started();
  }

  @AfterAll
  static void end() {
    postgres.close();
    google.close();
  }

  @Test
  void aWrongPasswordIsRefused() {
    assertRefused(environment().with("NEWSPACE_DATABASE_PASSWORD", "hunter2"));
  }

  @Test
  void aDatabaseThatIsNotThereIsRefused() {
    assertRefused(environment().with("NEWSPACE_DATABASE_URL", postgres.url() + "2"));
  }

  @Test
  void aServerThatIsNotThereIsRefused() {
    assertRefused(environment().with("NEWSPACE_DATABASE_URL", Postgres.url(1)));
  }

  @Test
  void aUserWhoMayNotCreateTablesIsRefused() {
    assertRefused(
        environment().with("NEWSPACE_DATABASE_URL", postgres.url() + "?currentSchema=pg_catalog"));
  }

  @Test
  void aServerThatIsSilentIsRefused() {
    postgres.freeze();
    try {
      assertRefused(environment());
    } finally {
      postgres.thaw();
    }
  }

  private static Environment environment() {
    return postgres.replica(google, TestKeysets.aes256());
  }

  private static void assertRefused(Environment environment) {
    Refusal refusal = Refusal.of(environment, Replicas.folder());

    assertThat(refusal).matches(Refusal::isOneMessage);
    assertThat(refusal.err().lines())
        .singleElement()
        .asString()
        .contains("NEWSPACE_DATABASE_URL")
        .doesNotContain("hunter2", Postgres.PASSWORD);
  }
}
