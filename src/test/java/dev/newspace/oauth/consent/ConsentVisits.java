package dev.newspace.oauth.consent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.database.Database;
import dev.newspace.playground.event.ChatSpace;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.GivenTokens;
import dev.newspace.vault.JsonVault;
import dev.newspace.vault.Vault.Purpose;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ways to each page of a consent: all is done but for the last step of the browser. */
final class ConsentVisits {
  private static final String SCOPE = "https://www.googleapis.com/auth/chat.spaces.create";
  private static final URI START = URI.create("https://newspace.example.com/oauth2/start");

  private final App app;
  private final LocalGoogle google;
  private final Database database;
  private final JsonVault sealed;
  private final Person kim;

  ConsentVisits(App app, LocalGoogle google, Database database, JsonVault sealed) {
    this.app = app;
    this.google = google;
    this.database = database;
    this.sealed = sealed;
    this.kim = app.newcomer();
  }

  /** Where the browser goes last. */
  URI to(ConsentFlow.Outcome outcome) {
    return switch (outcome) {
      case CONNECTED -> connected();
      case LINK_INVALID -> URI.create(START + "?ticket=%3Cb%3E");
      case LINK_EXPIRED -> expiredLink();
      case ALREADY_CONNECTED -> usedLink();
      case STATE_INVALID ->
          URI.create("https://newspace.example.com/oauth2/callback?state=x&code=y");
      case STATE_EXPIRED -> expiredState();
      case STATE_REPLAYED -> usedState();
      case OTHER_BROWSER ->
          google.consent().refuse(app.inAnotherBrowser().authorizationUrl(link()));
      case TOO_MANY_RETURNS -> tooManyReturns();
      case REFUSED -> google.consent().refuse(asked());
      case BLOCKED_BY_ADMINISTRATOR ->
          URI.create(
              google
                  .consent()
                  .refuse(asked())
                  .toString()
                  .replace("access_denied", "admin_policy_enforced"));
      case CLIENT_REFUSED -> tokenEndpointAnswers(401);
      case GOOGLE_REFUSED -> tokenEndpointAnswers(400);
      case GOOGLE_UNREACHABLE -> tokenEndpointAnswers(503);
      case OTHER_ACCOUNT -> google.consent().allow(asked(), app.newcomer().id());
      case NOT_FROM_GOOGLE -> withoutIdToken();
      case SCOPE_MISSING -> google.consent().allow(asked(), kim.id(), Set.of(SCOPE));
      case REFRESH_TOKEN_MISSING -> google.consent().allowWithoutRefreshToken(asked(), kim.id());
    };
  }

  /** To the space that a waiting command is for, of this name. */
  URI toSpace(String name) {
    return google.consent().allow(app.authorizationUrl(waiting(name)), kim.id());
  }

  private URI connected() {
    URI back = toSpace("Apollo");
    database.update("update waiting_command set expires_at = ?", Instant.now().minusSeconds(1));
    return back;
  }

  private URI expiredLink() {
    Ticket ticket =
        new Ticket(
            kim.name(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "en",
            Optional.empty(),
            Instant.now().minus(Duration.ofDays(2)));
    return URI.create(
        START + "?ticket=" + sealed.seal(Purpose.TICKET, ConsentLinks.TICKET_OWNER, ticket));
  }

  private URI usedLink() {
    URI link = waiting("Apollo " + kim.id());
    app.consent(link, kim);
    database.update("update waiting_command set expires_at = ?", Instant.now().minusSeconds(1));
    return link;
  }

  private URI expiredState() {
    URI back = google.consent().refuse(asked());
    database.update("update consent_state set expires_at = ?", Instant.now().minusSeconds(1));
    return back;
  }

  private URI usedState() {
    URI back = google.consent().refuse(asked());
    app.open(back);
    return back;
  }

  private URI tokenEndpointAnswers(int status) {
    URI back = google.consent().allow(asked(), kim.id());
    google.faults().next(3, "token").answers(status);
    return back;
  }

  private URI withoutIdToken() {
    URI back = google.consent().allow(asked(), kim.id());
    ObjectNode tokens = (ObjectNode) GivenTokens.of(kim, google);
    tokens.remove("id_token");
    google.faults().next("token").answers(200, Map.of(), tokens.toString());
    return back;
  }

  private URI tooManyReturns() {
    URI back = google.consent().refuse(asked());
    for (int i = 0; i < 20; i++) {
      app.open(back);
    }
    return back;
  }

  private URI asked() {
    return app.authorizationUrl(link());
  }

  private URI link() {
    return waiting("Apollo");
  }

  private URI waiting(String name) {
    return app.send(
            EventFormat.CLASSIC,
            App.events(EventFormat.CLASSIC, kim)
                .at(ChatSpace.shared("Team"))
                .withoutCompletionUrl()
                .command(1, name))
        .link(EnglishTexts.COMMAND.authorizeButton())
        .orElseThrow();
  }
}
