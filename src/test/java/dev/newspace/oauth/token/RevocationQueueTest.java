package dev.newspace.oauth.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.database.Database;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.TokenCalls;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Google is told to revoke until it has. */
@QuarkusTest
class RevocationQueueTest extends FrontDoorTest {
  @Inject Database database;
  @Inject RevocationQueue revocations;

  @BeforeEach
  void nothingIsLeftToRevoke() {
    database.update("delete from revocation");
  }

  @Test
  void revocationIsRetriedUntilDone() {
    Person kim = app.connected();
    google.faults().next(3, "revoke").answers(503);
    disconnect(EventFormat.CLASSIC, kim);
    revocations.attemptAllThatAreDue();
    assertThat(google.calls("revoke")).as("not due for a minute").hasSize(1);

    for (int attempt = 2; attempt <= 3; attempt++) {
      makeDue();
      revocations.attemptAllThatAreDue();
      assertThat(google.calls("revoke")).hasSize(attempt);
      assertThat(pending()).hasSize(1).noneMatch(at -> at.isBefore(Instant.now()));
    }
    makeDue();
    revocations.attemptAllThatAreDue();
    assertThat(google.calls("revoke")).hasSize(4);
    assertThat(google.calls("revoke").get(3).status()).isEqualTo(200);
    assertThat(pending()).isEmpty();

    revocations.attemptAllThatAreDue();
    assertThat(google.calls("revoke")).hasSize(4);
  }

  @Test
  void revocationIsGivenUpAfterDeadline() {
    Person kim = app.connected();
    google.faults().next("revoke").answers(503);
    disconnect(EventFormat.CLASSIC, kim);
    google.forgetCalls();
    makeDue();
    database.update("update revocation set given_up_at = ?", Instant.now().minusSeconds(1));

    revocations.attemptAllThatAreDue();

    assertThat(pending()).isEmpty();
    assertThat(google.calls("revoke")).isEmpty();
  }

  @Test
  void revocationTokenIsSealed() {
    Person kim = app.newcomer();
    app.consent(
        app.send(EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, kim).command(1, "x"))
            .promptUrl(),
        kim);
    String token = TokenCalls.of(google).get(0).answer().path("refresh_token").asText();
    google.faults().next("revoke").answers(503);
    disconnect(EventFormat.CLASSIC, kim);

    List<String> rows =
        database.list("select sealed from revocation", row -> row.getString("sealed"));
    assertThat(rows).hasSize(1).noneMatch(row -> row.contains(token));
  }

  @Test
  void revocationIsCancelledByNewConsent() {
    Person kim = app.connected();
    google.faults().next("revoke").answers(503);
    disconnect(EventFormat.CLASSIC, kim);
    Answer prompt =
        app.send(EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, kim).command(1, "Apollo"));
    google.forgetCalls();
    app.consent(prompt.promptUrl(), kim);
    assertThat(pending()).isEmpty();
    makeDue();
    revocations.attemptAllThatAreDue();

    JsonNode event = App.events(EventFormat.CLASSIC, kim).command(1, "Apollo " + kim.id());
    assertThat(app.send(EventFormat.CLASSIC, event).title())
        .isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(google.calls("revoke")).isEmpty();
  }

  private Answer disconnect(EventFormat dialect, Person person) {
    return app.disconnect(dialect, person);
  }

  private void makeDue() {
    database.update("update revocation set next_attempt_at = ?", Instant.now().minusSeconds(1));
  }

  private List<Instant> pending() {
    return database.list(
        "select next_attempt_at from revocation", row -> Database.instant(row, "next_attempt_at"));
  }
}
