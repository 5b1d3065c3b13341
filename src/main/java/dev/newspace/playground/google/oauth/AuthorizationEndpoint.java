package dev.newspace.playground.google.oauth;

import dev.newspace.playground.AppConfiguration;
import dev.newspace.playground.Pages;
import dev.newspace.playground.google.server.HttpAnswer;
import dev.newspace.playground.google.server.Request;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import io.quarkus.qute.RawString;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code /o/oauth2/v2/auth}: the consent page, and what the person decided on it. */
public final class AuthorizationEndpoint {

  private final Client client;
  private final People people;
  private final Consent consent;
  private final Pages pages;

  public AuthorizationEndpoint(Client client, People people, Consent consent, Pages pages) {
    this.client = client;
    this.people = people;
    this.consent = consent;
    this.pages = pages;
  }

  public HttpAnswer show(Request request) {
    AuthorizationRequest asked = new AuthorizationRequest(request.query());
    return fault(asked).orElseGet(() -> HttpAnswer.html(200, page(asked)));
  }

  private String page(AuthorizationRequest asked) {
    Person chosen = people.find(asked.loginHint()).orElse(people.all().get(0));
    String app = AppConfiguration.ofTheApp().name();
    Map<String, Object> data =
        framed(
            "Sign in",
            app + " wants to act in your account",
            "Choose the account, and what " + app + " may do with it.");
    data.put("app", app);
    data.put("people", people.all());
    data.put("chosen", chosen);
    data.put("ticked", consent.ticks(chosen.id()));
    data.put("scopes", asked.optionalScopes().stream().map(Scope::of).toList());
    data.put("signIn", String.join(" ", asked.signInScopes()));
    return pages.render("consent", data);
  }

  /**
   * The form carries the query it was made for: nothing is remembered between the two requests, and
   * what was changed in between is checked again.
   */
  public HttpAnswer decide(Request request) {
    AuthorizationRequest asked = new AuthorizationRequest(request.query());
    return fault(asked).orElseGet(() -> HttpAnswer.redirect(decision(asked, request)));
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

  private Optional<HttpAnswer> fault(AuthorizationRequest asked) {
    return asked.fault(client).map(fault -> HttpAnswer.html(400, blocked(fault)));
  }

  private String blocked(String fault) {
    String app = AppConfiguration.ofTheApp().name();
    Map<String, Object> data =
        framed(
            "Access blocked",
            "Access blocked: " + app + "’s request is invalid",
            "Google sends nobody back to " + app + " from here. Mend the address it sent you to.");
    data.put("fault", fault);
    return pages.render("refused", data);
  }

  private Map<String, Object> framed(String title, String heading, String lead) {
    Map<String, Object> data = new HashMap<>();
    data.put("style", new RawString(pages.resource("consent.css")));
    data.put("title", title);
    data.put("heading", heading);
    data.put("lead", lead);
    return data;
  }
}
