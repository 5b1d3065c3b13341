package dev.newspace.oauth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.database.Database;
import dev.newspace.playground.event.ChatSpace;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.event.Events;
import dev.newspace.playground.google.chatapi.SpaceResource;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.AtOnce;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.LocalGoogleResource;
import dev.newspace.testing.Rows;
import dev.newspace.testing.TokenCalls;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where Chat will not send the event again, the app carries the command out itself. */
@QuarkusTest
class PendingCommandTest extends FrontDoorTest {
  @Inject Database database;
  @Inject ExpiredRowCleaner cleaner;
  @Inject MeterRegistry registry;

  @ParameterizedTest
  @EnumSource
  void consentCreatesSpaceAndPageLinksToIt(EventFormat dialect) {
    Person kim = app.newcomer();
    String name = "<b>Apollo</b> & \"Co\" " + kim.id();

    Answer card = app.send(dialect, event(dialect, kim, name));
    assertThat(card.isPrompt()).isFalse();
    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.authorize());
    assertThat(card.viewer()).isEqualTo(kim.name());
    assertThat(card.buttons()).containsExactly(EnglishTexts.COMMAND.authorizeButton());
    assertThat(link(card).toString())
        .startsWith(LocalGoogleResource.PUBLIC_URL + "/oauth2/start?")
        .doesNotContain("Apollo");

    HttpResponse<String> response = app.consent(link(card), kim);
    Page page = Page.of(response, 200);

    SpaceResource space = space(name);
    assertThat(space.creator()).isEqualTo(kim);
    assertThat(space.invited()).containsExactly(People.BEN);
    assertThat(google.calls("spaces.setup")).hasSize(1);
    assertThat(TokenCalls.of(google)).hasSize(1);
    assertThat(page.heading()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(page.html())
        .contains("&lt;b&gt;Apollo&lt;/b&gt; &amp; &quot;Co&quot; " + kim.id())
        .doesNotContain("<b>", "\"Co\"")
        .contains("<a href=\"" + space.uri() + "\"");
    assertThat(Rows.hasConsent(database, kim)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void repeatedConsentAndRedeliveryCreateOneSpace(EventFormat dialect) {
    Person kim = app.newcomer();
    String name = "Apollo " + kim.id();
    JsonNode event = event(dialect, kim, name);
    Answer card = app.send(dialect, event);
    URI first = google.consent().allow(app.authorizationUrl(link(card)), kim.id());
    URI second = google.consent().allow(app.authorizationUrl(link(card)), kim.id());

    Page page = Page.of(app.open(first), 200);
    Page again = Page.of(app.open(second), 200);
    Page used = Page.of(app.open(second), 410);
    Page old = Page.of(app.open(link(card)), 200);
    Answer repeated = app.send(dialect, event);

    assertThat(again.html()).isEqualTo(page.html());
    assertThat(used.heading()).isEqualTo(EnglishTexts.PAGE.stateReplayed());
    assertThat(old.html()).isEqualTo(page.html());
    assertThat(repeated.title()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(google.calls("spaces.setup")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void secondPromptsLinkCarriesOutItsOwnCommandOnce(EventFormat dialect) {
    Person kim = app.newcomer();
    URI first = link(app.send(dialect, event(dialect, kim, "Apollo " + kim.id())));
    URI second = link(app.send(dialect, event(dialect, kim, "Gemini " + kim.id())));
    app.consent(first, kim);

    List<Page> pages = AtOnce.times(4, i -> Page.of(app.open(second), 200));

    assertThat(pages)
        .allSatisfy(
            page -> {
              assertThat(page.heading()).isEqualTo(EnglishTexts.COMMAND.created());
              assertThat(page.html()).contains(space("Gemini " + kim.id()).uri());
            });
    assertThat(google.spaces()).filteredOn(space -> space.creator().equals(kim)).hasSize(2);
    assertThat(TokenCalls.of(google)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void formWaitsWhileAnotherPromptIsAnswered(EventFormat dialect) {
    Person kim = app.newcomer();
    Events events = App.events(dialect, kim);
    Answer prompt = app.send(dialect, events.command(1, "Apollo"));
    Answer form = app.send(dialect, events.quickCommandForDialog(5));
    Answer ask =
        app.send(
            dialect,
            events.form(
                form.submit(),
                Map.of(
                    "name", List.of("Gemini " + kim.id()), "description", List.of("To the moon"))));
    app.consent(prompt.promptUrl(), kim);

    Page page = Page.of(app.open(link(ask)), 200);
    Page again = Page.of(app.open(link(ask)), 200);

    assertThat(page.heading()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(again.html()).isEqualTo(page.html());
    assertThat(space("Gemini " + kim.id()).description()).isEqualTo("To the moon");
    assertThat(google.calls("spaces.create")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void linkOfGoneCommandSaysAlreadyConnected(EventFormat dialect) {
    Person kim = app.newcomer();
    URI gone = link(app.send(dialect, event(dialect, kim, "Apollo " + kim.id())));
    Answer prompt = app.send(dialect, App.events(dialect, kim).command(1, "Gemini"));
    app.consent(prompt.promptUrl(), kim);
    database.update("update waiting_command set expires_at = ?", Instant.now().minusSeconds(1));

    Page page = Page.of(app.open(gone), 200);

    assertThat(page.heading()).isEqualTo(EnglishTexts.PAGE.alreadyConnected());
    assertThat(page.text()).contains("type your command again");
    assertThat(google.calls("spaces.setup")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void linkOfFailingCommandAsksGoogleWithinLimits(EventFormat dialect) {
    Person kim = app.newcomer();
    URI waiting = link(app.send(dialect, event(dialect, kim, "Apollo " + kim.id())));
    Answer prompt = app.send(dialect, App.events(dialect, kim).command(1, "Gemini"));
    app.consent(prompt.promptUrl(), kim);
    google.faults().next(1_000, "spaces.setup").answers(403);

    for (int i = 0; i < 40; i++) {
      app.open(waiting);
    }

    assertThat(google.calls("spaces.setup")).hasSize(20);
    assertThat(Page.of(app.open(waiting), 429).heading())
        .isEqualTo(EnglishTexts.PAGE.tooManyReturns());
  }

  @ParameterizedTest
  @EnumSource
  void pendingCommandIsSealed(EventFormat dialect) {
    Person kim = app.newcomer();
    app.send(dialect, event(dialect, kim, "Apollo " + kim.id()));
    List<String> rows =
        database.list(
            "select * from waiting_command",
            row -> row.getString("sealed") + " " + row.getString("owner_hash"));
    assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(kim.id()));
  }

  @ParameterizedTest
  @EnumSource
  void newestFiveCommandsOfOnePersonWait(EventFormat dialect) {
    Person eve = app.newcomer();
    URI hers = link(app.send(dialect, event(dialect, eve, "Gemini " + eve.id())));
    Person kim = app.newcomer();
    long before = Rows.of(database).get("waiting_command");
    List<URI> links = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      links.add(link(app.send(dialect, event(dialect, kim, "Apollo " + i + " " + kim.id()))));
    }

    assertThat(Rows.of(database).get("waiting_command")).isEqualTo(before + 5);
    URI first = google.consent().allow(app.authorizationUrl(links.get(6)), kim.id());
    URI last = google.consent().allow(app.authorizationUrl(links.get(7)), kim.id());
    assertThat(Page.of(app.open(first), 200).heading()).isEqualTo(EnglishTexts.PAGE.connected());
    assertThat(Page.of(app.open(last), 200).heading()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(Page.of(app.consent(hers, eve), 200).heading())
        .isEqualTo(EnglishTexts.COMMAND.created());
  }

  @ParameterizedTest
  @EnumSource
  void commandThatWaitedForADayIsRemoved(EventFormat dialect) {
    app.send(dialect, event(dialect, app.newcomer(), "Apollo"));
    database.update("update waiting_command set expires_at = ?", Instant.now().minusSeconds(1));
    Person kim = app.newcomer();
    URI link = link(app.send(dialect, event(dialect, kim, "Apollo " + kim.id())));

    cleaner.deleteShortLived();

    assertThat(Rows.of(database)).containsEntry("waiting_command", 1L);
    assertThat(Page.of(app.consent(link, kim), 200).heading())
        .isEqualTo(EnglishTexts.COMMAND.created());
  }

  @ParameterizedTest
  @EnumSource
  void consentIsCountedOnce(EventFormat dialect) {
    Person kim = app.newcomer();
    URI gone = link(app.send(dialect, event(dialect, kim, "Apollo " + kim.id())));
    database.update("update waiting_command set expires_at = ?", Instant.now().minusSeconds(1));
    double before = connected();

    app.consent(gone, kim);
    assertThat(connected()).isEqualTo(before + 1);
    Person eve = app.newcomer();
    app.consent(link(app.send(dialect, event(dialect, eve, "Apollo " + eve.id()))), eve);
    assertThat(connected()).isEqualTo(before + 2);
  }

  private double connected() {
    return registry.find("newspace.consents").tag("outcome", "CONNECTED").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  @ParameterizedTest
  @EnumSource
  void pendingCommandExpiryKeepsConsent(EventFormat dialect) {
    Person kim = app.newcomer();
    Answer card = app.send(dialect, event(dialect, kim, "Apollo " + kim.id()));
    database.update("update waiting_command set expires_at = ?", Instant.now().minusSeconds(1));

    Page page = Page.of(app.consent(link(card), kim), 200);

    assertThat(page.heading()).isEqualTo(EnglishTexts.PAGE.connected());
    assertThat(page.text()).contains("type your command");
    assertThat(Rows.hasConsent(database, kim)).isTrue();
    assertThat(google.calls("spaces.setup")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void pageExplainsWhySpaceWasNotCreated(EventFormat dialect) {
    Person kim = app.newcomer();
    Answer card = app.send(dialect, event(dialect, kim, "Apollo " + kim.id()));
    google.faults().next("spaces.setup").answers(409);

    Page page = Page.of(app.consent(link(card), kim), 200);

    assertThat(page.heading()).isEqualTo(EnglishTexts.COMMAND.nameTaken());
    assertThat(page.text()).contains("Apollo " + kim.id());
    assertThat(Rows.hasConsent(database, kim)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void tryAgainAfterWithdrawalWaitsForNewConsent(EventFormat dialect) {
    Person kim = app.connected();
    String name = "Apollo " + kim.id();
    google.faults().next("spaces.create").answers(503, Map.of("Retry-After", "60"), "{}");
    Answer busy = app.send(dialect, App.events(dialect, kim).command(1, name));
    google.consent().withdraw(kim.id());

    JsonNode tryAgain = busy.action(EnglishTexts.COMMAND.tryAgain()).orElseThrow();
    Answer card = app.send(dialect, App.events(dialect, kim).button(tryAgain));
    assertThat(card.isPrompt()).isFalse();
    assertThat(card.text()).isEqualTo(EnglishTexts.COMMAND.authorizeAgainText());
    Page page = Page.of(app.consent(link(card), kim), 200);

    assertThat(page.heading()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(space(name).creator()).isEqualTo(kim);
  }

  private static JsonNode event(EventFormat dialect, Person person, String name) {
    return App.events(dialect, person)
        .at(ChatSpace.shared("Team"))
        .withoutCompletionUrl()
        .command(1, name, People.BEN);
  }

  private static URI link(Answer card) {
    return card.link(EnglishTexts.COMMAND.authorizeButton()).orElseThrow();
  }

  private SpaceResource space(String name) {
    return google.spaces().stream()
        .filter(space -> space.displayName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
