package dev.newspace.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.observability.ObservabilityBeans;
import dev.newspace.playground.event.Caller;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.event.Forgery;
import dev.newspace.playground.google.server.GoogleError;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One line of JSON for each act, and nobody's name in it. */
@QuarkusTest
class AuditTest extends FrontDoorTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private WholeLog log;

  @BeforeEach
  void openLog() {
    log = WholeLog.open();
  }

  @AfterEach
  void closeLog() {
    log.close();
  }

  @ParameterizedTest
  @EnumSource
  void consentCreationAndDisconnectAreAuditedOnce(EventFormat dialect) {
    Person kim = app.newcomer();
    JsonNode command = App.events(dialect, kim).command(1, "Apollo " + kim.id());
    app.consent(app.send(dialect, command).promptUrl(), kim);
    app.send(dialect, command);
    app.send(dialect, command);
    app.disconnect(dialect, kim);
    app.disconnect(dialect, kim);

    List<JsonNode> lines = audit();
    assertThat(acts(lines)).containsExactly("CONSENT_GIVEN", "SPACE_CREATED", "CONSENT_WITHDRAWN");
    assertThat(lines).extracting(line -> line.path("user").asText()).hasSize(3);
    assertThat(lines)
        .allMatch(line -> line.path("user").equals(lines.get(0).path("user")))
        .allMatch(line -> line.path("user").asText().matches("[0-9a-f]{24}"));
    assertThat(lines.get(1).path("space").asText()).startsWith("spaces/");
    assertThat(lines.get(2).path("by").asText()).isEqualTo("person");
    assertThat(log.audit().toString())
        .doesNotContain(kim.id(), kim.email(), "Kim", "Apollo", "users/");
  }

  @ParameterizedTest
  @EnumSource
  void chatIsAuditedOnceHoweverOftenItIsPressed(EventFormat dialect) {
    Person kim = app.connected();
    Answer asked =
        app.send(dialect, App.events(dialect, kim).command(1, "", People.BEN, People.CHIARA));
    JsonNode press = asked.action(EnglishTexts.COMMAND.startGroupChat()).orElseThrow();
    app.send(dialect, App.events(dialect, kim).button(press));
    app.send(dialect, App.events(dialect, kim).button(press));

    List<JsonNode> lines = audit();
    assertThat(acts(lines)).containsExactly("CONSENT_GIVEN", "CHAT_STARTED");
    assertThat(lines.get(1).path("space").asText()).startsWith("spaces/");
    assertThat(log.audit().toString()).doesNotContain(kim.id(), People.BEN.id(), "Ben", "users/");
  }

  @Test
  void pseudonymsDifferBetweenPeople() {
    app.connected();
    app.connected();
    assertThat(audit()).extracting(line -> line.path("user")).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void refusalsOfOneLinkAreLoggedAFewTimesAMinute() {
    URI asked = authorization(app.newcomer());
    for (int i = 0; i < 40; i++) {
      app.open(google.consent().refuse(asked));
    }
    assertThat(acts(audit())).containsExactly("CONSENT_REFUSED");

    URI link = prompt(app.newcomer());
    for (int i = 0; i < 40; i++) {
      app.open(google.consent().refuse(app.authorizationUrl(link)));
    }
    assertThat(audit()).hasSize(1 + 20);
  }

  @Test
  void unreachableGoogleIsNoRefusal() {
    Person kim = app.newcomer();
    URI back = google.consent().allow(authorization(kim), kim.id());
    google.faults().next(3, "token").answers(503);

    assertThat(app.open(back).statusCode()).isEqualTo(504);

    assertThat(audit()).isEmpty();
  }

  @Test
  void consentRefusalIsAuditedWithReason() {
    Person kim = app.newcomer();
    app.open(google.consent().refuse(authorization(kim)));
    app.open(google.consent().allow(authorization(kim), app.newcomer().id()));

    assertThat(acts(audit())).containsExactly("CONSENT_REFUSED", "CONSENT_REFUSED");
    assertThat(audit())
        .extracting(line -> line.path("because").asText())
        .containsExactly("REFUSED", "OTHER_ACCOUNT");
  }

  @ParameterizedTest
  @CsvSource({
    "INVALID_GRANT, Google",
    "INVALID_RAPT, Google: SESSION_ENDED",
    "UNAUTHORIZED_CLIENT, Google: CLIENT_CHANGED"
  })
  void consentEndedByGoogleIsAuditedWithReason(GoogleError refusal, String by) {
    Person kim = app.connected();
    google.expireAccessTokens();
    google.faults().next("token").answers(refusal);

    app.send(EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, kim).command(1, "Apollo"));

    JsonNode last = audit().get(audit().size() - 1);
    assertThat(last.path("act").asText()).isEqualTo("CONSENT_WITHDRAWN");
    assertThat(last.path("by").asText()).isEqualTo(by);
  }

  @Test
  void consentThatChatRefusesAfterRefreshIsNotWithdrawn() {
    Person kim = app.connected();
    google.faults().next(2, "spaces.create").answers(401);

    app.send(EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, kim).command(1, "Apollo"));

    assertThat(acts(audit())).containsExactly("CONSENT_GIVEN");
  }

  @Test
  void consentEndedByAppRemovalIsAudited() {
    Person kim = app.connected();
    app.send(EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, kim).removed());
    assertThat(acts(audit())).containsExactly("CONSENT_GIVEN", "CONSENT_WITHDRAWN");
  }

  @Test
  void rejectedCallerIsAuditedWithClaim() {
    String token = google.tokens().forged(Caller.ADD_ON, Forgery.OTHER_AUDIENCE);
    app.post("Bearer " + token, "{}");
    app.post("Bearer x", "{}");

    assertThat(acts(audit())).containsExactly("CALLER_REFUSED", "CALLER_REFUSED");
    assertThat(audit())
        .extracting(line -> line.path("claim").asText())
        .containsExactly("aud", "token");
    assertThat(audit()).allMatch(line -> !line.has("user"));
  }

  @Test
  void manyCallersThatAreRefusedAreCounted() {
    for (int i = 0; i < 50; i++) {
      app.post("Bearer x", "{}");
    }
    assertThat(audit()).hasSize(20).allMatch(line -> !line.has("count"));

    ObservabilityBeans.summarize(logLimiter);
    JsonNode last = audit().get(20);
    assertThat(last.path("act").asText()).isEqualTo("CALLER_REFUSED");
    assertThat(last.path("claim").asText()).isEqualTo("token");
    assertThat(last.path("count").intValue()).isEqualTo(30);
    assertThat(audit()).hasSize(21);
  }

  private URI authorization(Person person) {
    return app.authorizationUrl(prompt(person));
  }

  private URI prompt(Person person) {
    return app.send(EventFormat.ADD_ON, App.events(EventFormat.ADD_ON, person).command(1, "x"))
        .promptUrl();
  }

  private static List<String> acts(List<JsonNode> lines) {
    return lines.stream().map(line -> line.path("act").asText()).toList();
  }

  private List<JsonNode> audit() {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : log.audit()) {
      try {
        lines.add(JSON.readTree(line));
      } catch (JsonProcessingException e) {
        throw new AssertionError(line, e);
      }
    }
    assertThat(lines).allMatch(l -> !Instant.parse(l.path("time").asText()).isAfter(Instant.now()));
    return lines;
  }
}
