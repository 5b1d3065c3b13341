package dev.newspace.playground;

import io.quarkus.qute.RawString;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code /o/oauth2/v2/auth}: the consent page, and what the person decided on it. */
final class AuthorizationEndpoint {

  private final Client client;
  private final People people;
  private final Consent consent;
  private final Pages pages;

  AuthorizationEndpoint(Client client, People people, Consent consent, Pages pages) {
    this.client = client;
    this.people = people;
    this.consent = consent;
    this.pages = pages;
  }

  Answer show(Request request) {
    AuthorizationRequest asked = new AuthorizationRequest(request.query());
    return fault(asked).orElseGet(() -> Answer.html(200, page(asked)));
  }

  private String page(AuthorizationRequest asked) {
    Person chosen = people.find(asked.loginHint()).orElse(people.all().get(0));
    return pages.render(
        "consent",
        Map.of(
            "style", style(),
            "app", Manifest.ofTheApp().name(),
            "people", people.all(),
            "chosen", chosen,
            "ticked", consent.ticks(chosen.id()),
            "scopes", asked.optionalScopes().stream().map(Scope::of).toList(),
            "signIn", String.join(" ", asked.signInScopes())));
  }

  /**
   * The form carries the query it was made for: nothing is remembered between the two requests, and
   * what was changed in between is checked again.
   */
  Answer decide(Request request) {
    AuthorizationRequest asked = new AuthorizationRequest(request.query());
    return fault(asked).orElseGet(() -> Answer.redirect(decision(asked, request)));
  }

  private String decision(AuthorizationRequest asked, Request request) {
    Optional<Person> person = request.field("account").flatMap(people::find);
    if (person.isEmpty() || !request.field("decision").equals(Optional.of("allow"))) {
      return consent.refused(asked);
    }
    Set<String> scopes = asked.scopes();
    asked.optionalScopes().stream()
        .filter(scope -> request.field("scope:" + scope).isEmpty())
        .forEach(scopes::remove);
    return consent.granted(asked, person.get().id(), scopes);
  }

  private Optional<Answer> fault(AuthorizationRequest asked) {
    return asked.fault(client).map(fault -> Answer.html(400, blocked(fault)));
  }

  private String blocked(String fault) {
    return pages.render(
        "refused", Map.of("style", style(), "app", Manifest.ofTheApp().name(), "fault", fault));
  }

  private RawString style() {
    return new RawString(pages.resource("consent.css"));
  }
}
