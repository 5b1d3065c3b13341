package dev.newspace.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.database.Database;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.server.Faults;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever is shown an error can name it, and whoever runs the app finds it in the log. */
@QuarkusTest
class ReferenceTest extends FrontDoorTest {
  private static final Pattern REFERENCE =
      Pattern.compile("Reference for your administrator: ([2-9A-Z]{8})\\b");

  @Inject Database database;

  static Stream<Consumer<Faults.Script>> refusals() {
    Map<String, String> later = Map.of("Retry-After", "3600");
    return Stream.of(
        script -> script.answers(400),
        script -> script.answers(403),
        script -> script.answers(404),
        script -> script.answers(429, later, "{}"),
        script -> script.answers(503, later, "{}"),
        script -> script.answers(200, Map.of(), "<h1>Sign in</h1>"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void cardForGoogleErrorShowsLoggedReference(Consumer<Faults.Script> refusal) {
    for (EventFormat dialect : EventFormat.values()) {
      Person kim = app.connected();
      refusal.accept(google.faults().next("spaces.create"));
      assertThatTheReferenceIsInTheLog(
          () -> app.send(dialect, App.events(dialect, kim).command(1, "Apollo")).text(),
          "A person was told");
    }
  }

  @ParameterizedTest
  @EnumSource
  void cardForAppFaultShowsLoggedReference(EventFormat dialect) {
    database.update("alter table created_space rename to away");
    try {
      assertThatTheReferenceIsInTheLog(
          () -> app.send(dialect, App.events(dialect, app.newcomer()).command(1, "x")).text(),
          "DatabaseException");
    } finally {
      database.update("alter table away rename to created_space");
    }
  }

  @Test
  void pageForConsentErrorShowsLoggedReference() {
    URI callback = URI.create("/oauth2/callback");
    assertThatAPageHasAReference(URI.create("/oauth2/start?ticket=x"), "LINK_INVALID");
    assertThatAPageHasAReference(callback, "STATE_INVALID");
    assertThatAPageHasAReference(URI.create(callback + "?state=x&code=y"), "STATE_INVALID");

    Person kim = app.newcomer();
    URI refused = google.consent().refuse(authorization(kim));
    String policy = refused.toString().replace("access_denied", "admin_policy_enforced");
    assertThatAPageHasAReference(URI.create(policy), "BLOCKED_BY_ADMINISTRATOR");
    assertThatAPageHasAReference(refused, "STATE_REPLAYED");
    URI others = google.consent().allow(authorization(kim), app.newcomer().id());
    assertThatAPageHasAReference(others, "OTHER_ACCOUNT");
    Set<String> scope = Set.of("https://www.googleapis.com/auth/chat.spaces.create");
    URI unticked = google.consent().allow(authorization(kim), kim.id(), scope);
    assertThatAPageHasAReference(unticked, "SCOPE_MISSING");
    URI allowed = google.consent().allow(authorization(kim), kim.id());
    google.faults().next("token").answers(400);
    assertThatAPageHasAReference(allowed, "GOOGLE_REFUSED");
  }

  @Test
  void pageForAppFaultShowsLoggedReference() {
    URI callback = google.consent().refuse(authorization(app.newcomer()));
    database.update("alter table consent_state rename to away");
    try {
      assertThatAPageHasAReference(callback, "DatabaseException");
    } finally {
      database.update("alter table away rename to consent_state");
    }
  }

  @Test
  void answerWithoutErrorShowsNoReference() {
    Person kim = app.newcomer();
    Answer help =
        app.send(EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, kim).command(4, ""));
    HttpResponse<String> refused = app.open(google.consent().refuse(authorization(kim)));

    assertThat(help.text()).doesNotContain("Reference");
    assertThat(refused.body()).contains("You didn&#39;t agree").doesNotContain("Reference");
  }

  private URI authorization(Person person) {
    Answer prompt =
        app.send(EventFormat.ADD_ON, App.events(EventFormat.ADD_ON, person).command(1, "x"));
    return app.authorizationUrl(prompt.promptUrl());
  }

  private void assertThatAPageHasAReference(URI page, String logged) {
    assertThatTheReferenceIsInTheLog(() -> app.open(page).body(), logged);
  }

  private static void assertThatTheReferenceIsInTheLog(Told told, String logged) {
    try (WholeLog log = WholeLog.open()) {
      String text = told.text();
      Matcher reference = REFERENCE.matcher(text);
      assertThat(reference.find()).as(text).isTrue();
      assertThat(log.of(reference.group(1))).anyMatch(line -> line.contains(logged));
    }
  }

  /** What a person is told. */
  private interface Told {
    String text();
  }
}
