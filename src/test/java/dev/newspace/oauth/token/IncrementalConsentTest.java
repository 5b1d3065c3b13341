package dev.newspace.oauth.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.command.CommandTexts;
import dev.newspace.config.Capability;
import dev.newspace.context.Deadline;
import dev.newspace.database.Database;
import dev.newspace.oauth.consent.ConsentLinks;
import dev.newspace.oauth.token.UserGrants.Grant;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.Query;
import dev.newspace.testing.TokenCalls;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One thing more is asked for by itself, and nothing that was allowed before is lost by it. */
@QuarkusTest
class IncrementalConsentTest extends FrontDoorTest {
  private static final CommandTexts TEXTS = EnglishTexts.COMMAND;

  @Inject ConsentLinks links;
  @Inject UserGrants grants;
  @Inject Database database;

  @AfterEach
  void tokensLastAnHour() {
    google.accessTokensLast(Duration.ofSeconds(3599));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CREATE")
  void eachCapabilityAsksForItsOneScopeBesideWhatWasGranted(Capability capability) {
    Person kim = app.newcomer();

    Map<String, String> first = Query.of(app.authorizationUrl(link(kim, Capability.CREATE)));
    Map<String, String> more = Query.of(app.authorizationUrl(link(kim, capability)));

    assertThat(first).doesNotContainKey("include_granted_scopes");
    assertThat(more)
        .containsEntry("include_granted_scopes", "true")
        .containsEntry("scope", "openid " + capability.scope())
        .containsEntry("prompt", "consent")
        .containsEntry("access_type", "offline");
  }

  @Test
  void smallerGrantIsKeptBesideTheEarlierOneAndBothAreUsed() {
    google.accessTokensLast(Duration.ofSeconds(30));
    Person kim = app.connected();

    app.consent(link(kim, Capability.EDIT), kim, Capability.CREATE);
    google.forgetCalls();
    Grant edit = grants.of(kim.name(), Capability.EDIT, Deadline.in(Duration.ofSeconds(5)));
    Answer made = command(kim);

    assertThat(edit).isInstanceOf(Grant.Granted.class);
    assertThat(made.title()).isEqualTo(TEXTS.created());
    List<String> edits = refreshTokensFor(Capability.EDIT);
    assertThat(edits).hasSize(1);
    assertThat(refreshTokensFor(Capability.CREATE)).isNotEmpty().doesNotContainAnyElementsOf(edits);
  }

  @Test
  void declinedScopeStoresNothingAndKeepsWhatWasAllowed() {
    Person kim = app.connected();
    app.consent(link(kim, Capability.EDIT), kim);
    Map<Capability, Instant> before = grants.consents(kim.name());

    HttpResponse<String> page = app.consent(link(kim, Capability.DELETE), kim, Capability.DELETE);

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body()).contains("what you allowed before stays");
    assertThat(grants.consents(kim.name())).isEqualTo(before);
    assertThat(command(kim).title()).isEqualTo(TEXTS.created());
  }

  @Test
  void whateverElseComesBackKeepsWhatWasAllowed() {
    Person kim = app.connected();
    Person eve = app.newcomer();
    app.consent(link(kim, Capability.EDIT), kim);
    Map<Capability, Instant> before = grants.consents(kim.name());

    URI refused = google.consent().refuse(app.authorizationUrl(link(kim, Capability.PEOPLE)));
    URI without =
        google
            .consent()
            .allowWithoutRefreshToken(app.authorizationUrl(link(kim, Capability.PEOPLE)), kim.id());
    URI other =
        google.consent().allow(app.authorizationUrl(link(kim, Capability.PEOPLE)), eve.id());
    URI late = google.consent().allow(app.authorizationUrl(link(kim, Capability.PEOPLE)), kim.id());

    assertThat(app.open(refused).body()).contains("what you allowed before stays");
    assertThat(app.open(without).statusCode()).isEqualTo(502);
    assertThat(app.open(other).statusCode()).isEqualTo(403);
    google.faults().next("token").answers(400);
    assertThat(app.open(late).statusCode()).isEqualTo(502);
    assertThat(grants.consents(kim.name())).isEqualTo(before);
    assertThat(command(kim).title()).isEqualTo(TEXTS.created());
  }

  @Test
  void deadTokenIsForgottenForAllThatItWasGoodForAndOthersStay() {
    Person kim = app.connected();
    grants.grant(
        kim.name(),
        Capability.EDIT,
        new TokenEndpoint.Granted(
            new AccessToken("over", Instant.EPOCH),
            Optional.of("1//dead"),
            Optional.empty(),
            Set.of("openid", Capability.EDIT.scope(), Capability.MESSAGES.scope())));
    assertThat(grants.consents(kim.name()))
        .containsOnlyKeys(Capability.CREATE, Capability.EDIT, Capability.MESSAGES);

    Grant edit = grants.of(kim.name(), Capability.EDIT, Deadline.in(Duration.ofSeconds(5)));

    assertThat(edit).isEqualTo(new Grant.ConsentNeeded(ConsentRequiredException.Reason.WITHDRAWN));
    assertThat(grants.consents(kim.name())).containsOnlyKeys(Capability.CREATE);
    assertThat(command(kim).title()).isEqualTo(TEXTS.created());
  }

  @Test
  void scopeThatIsMissingAtTheChatApiIsAskedForAloneAgain() {
    Person kim = app.connected();
    app.consent(link(kim, Capability.EDIT), kim);

    grants.consentIsNotEnough(kim.name(), Capability.EDIT);

    assertThat(grants.consents(kim.name())).containsOnlyKeys(Capability.CREATE);
    assertThat(command(kim).title()).isEqualTo(TEXTS.created());
  }

  @ParameterizedTest
  @EnumSource
  void disconnectRevokesEveryTokenAndForgetsAllOfIt(EventFormat dialect) {
    Person kim = app.connected();
    app.consent(link(kim, Capability.EDIT), kim, Capability.CREATE);
    google.forgetCalls();

    Answer card = app.disconnect(dialect, kim);

    assertThat(card.title()).isEqualTo(TEXTS.disconnected());
    assertThat(card.text()).contains("Google has revoked its permission");
    assertThat(google.calls("revoke"))
        .extracting(call -> call.body().path("token").asText())
        .hasSize(2)
        .doesNotHaveDuplicates();
    assertThat(grants.consents(kim.name())).isEmpty();
    assertThat(
            database.list(
                "select * from revocation where id in (?, ?)",
                row -> row.getString("id"),
                StoredConsents.revocationIds(kim.name()).get(0),
                StoredConsents.revocationIds(kim.name()).get(1)))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void helpAndHomeShowWhatIsAllowedAndSinceWhen(EventFormat dialect) {
    Person kim = app.connected();
    app.consent(link(kim, Capability.MESSAGES), kim);

    Answer help = app.send(dialect, App.events(dialect, kim).command(4, ""));
    Answer home = app.send(dialect, App.events(dialect, kim).homeOpened());

    assertThat(help.text()).contains("Connected since ", "Also allowed since ");
    assertThat(help.text()).contains(": " + TEXTS.allowedMessages());
    assertThat(home.home().toString()).contains(TEXTS.allowedMessages());
    assertThat(help.text()).doesNotContain(TEXTS.allowedDelete());
  }

  private Answer command(Person person) {
    return app.send(
        EventFormat.ADD_ON,
        App.events(EventFormat.ADD_ON, person).command(1, "Apollo " + person.id()));
  }

  private URI link(Person person, Capability capability) {
    return links.promptByButton(
        new ConsentLinks.Request(person.name(), Optional.empty(), Optional.empty(), Locale.ENGLISH),
        "none of the app's",
        capability);
  }

  /** Those of which an access token came that reaches so far. */
  private List<String> refreshTokensFor(Capability capability) {
    return TokenCalls.of(google).stream()
        .filter(
            call ->
                List.of(call.answer().path("scope").asText().split(" "))
                    .contains(capability.scope()))
        .map(call -> call.body().path("refresh_token").asText())
        .toList();
  }
}
