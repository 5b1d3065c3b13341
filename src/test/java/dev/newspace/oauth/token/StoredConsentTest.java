package dev.newspace.oauth.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.config.Settings;
import dev.newspace.database.Database;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.server.Call;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.Rows;
import dev.newspace.testing.TokenCalls;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever can write to the database, or read its folder's neighbours, gets nobody's authority. */
@QuarkusTest
class StoredConsentTest extends FrontDoorTest {
  @Inject Database database;
  @Inject Settings settings;

  @Test
  void consentRowCopiedToOthersDoesNotOpen() {
    Person kim = app.connected();
    Person eve = app.newcomer();
    Instant now = Instant.now();
    database.update(
        "insert into consent (user_name, sealed, consented_at, used_at) values (?, ?, ?, ?)",
        eve.name(),
        sealed(kim),
        now,
        now);

    assertThat(newSpace(eve).isPrompt()).isTrue();
    assertThat(google.calls()).extracting(Call::operation).isEmpty();
  }

  @Test
  void consentRowsSwappedBetweenPeopleDoNotOpen() {
    Person kim = app.connected();
    Person eve = app.connected();
    String kims = sealed(kim);
    google.expireAccessTokens();
    setSealed(kim, sealed(eve));
    setSealed(eve, kims);

    assertThat(newSpace(kim).isPrompt()).isTrue();
    assertThat(newSpace(eve).isPrompt()).isTrue();
    assertThat(TokenCalls.of(google)).isEmpty();
    assertThat(google.spaces()).noneMatch(space -> space.creator().equals(kim));
  }

  @Test
  void consentRowDamageAllowsNewConsentAndDisconnect() {
    Person kim = app.connected();
    google.expireAccessTokens();
    setSealed(kim, "damaged");

    Answer prompt = newSpace(kim);
    assertThat(prompt.isPrompt()).isTrue();
    app.consent(prompt.promptUrl(), kim);
    assertThat(newSpace(kim).title()).isEqualTo(EnglishTexts.COMMAND.created());

    setSealed(kim, "damaged");
    Answer card = app.disconnect(EventFormat.CLASSIC, kim);
    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.disconnected());
    assertThat(Rows.hasConsent(database, kim)).isFalse();
  }

  @Test
  void dataDirectoryIsRestrictedToOwner() throws Exception {
    app.connected();
    Path folder = settings.dataDir();
    assertThat(permissions(folder)).isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all)
          .extracting(path -> path.getFileName().toString())
          .contains("vault-keyset.json", "newspace.mv.db");
      for (Path file : all) {
        assertThat(permissions(file)).as(file.toString()).isEqualTo("rw-------");
      }
    }
  }

  private Answer newSpace(Person person) {
    return app.send(
        EventFormat.CLASSIC,
        App.events(EventFormat.CLASSIC, person).command(1, "Apollo " + person.id()));
  }

  private String sealed(Person person) {
    return database
        .first(
            "select sealed from consent where user_name = ?",
            row -> row.getString("sealed"),
            person.name())
        .orElseThrow();
  }

  private void setSealed(Person person, String sealed) {
    database.update("update consent set sealed = ? where user_name = ?", sealed, person.name());
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
