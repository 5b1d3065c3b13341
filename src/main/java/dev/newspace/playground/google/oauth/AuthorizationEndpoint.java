package dev.newspace.playground.google.oauth;

import dev.newspace.playground.AppConfiguration;
import dev.newspace.playground.Pages;
import dev.newspace.playground.google.server.Forms;
import dev.newspace.playground.google.server.HttpAnswer;
import dev.newspace.playground.google.server.Operation;
import dev.newspace.playground.google.server.Request;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import io.quarkus.qute.RawString;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /o/oauth2/v2/auth}: the consent page, and what the person decided on it. A browser without
 * Google's cookies is sent on to sign in, or to a page whose address says what is wrong; that much
 * is not documented, and was seen by several projects in August 2026.
 */
public final class AuthorizationEndpoint {

  private static final int LENGTH_DELIMITED = 2;

  /** Longer ones would need two bytes for their length. */
  private static final int MAX_FIELD = 127;

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

  /** Nobody is ever signed in here. */
  public HttpAnswer authorize(Request request) {
    AuthorizationRequest asked = new AuthorizationRequest(request.query());
    String query = Forms.encode(request.query());
    return asked
        .fault(client)
        .map(fault -> found(Operation.AUTHORIZATION_ERROR, "authError=" + authError(fault)))
        .orElseGet(() -> found(Operation.SIGN_IN, query));
  }

  private static HttpAnswer found(Operation page, String query) {
    return new HttpAnswer(
        302, Map.of("Location", page.path + "?" + query, "Cache-Control", "no-store"), "");
  }

  /** A protobuf message: field 1 is the error's code, field 2 what it means. */
  private static String authError(String fault) {
    String[] told = fault.split(": ", 2);
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    for (int field = 1; field <= told.length; field++) {
      byte[] text = told[field - 1].getBytes(StandardCharsets.UTF_8);
      int length = Math.min(text.length, MAX_FIELD);
      message.write(field << 3 | LENGTH_DELIMITED);
      message.write(length);
      message.write(text, 0, length);
    }
    return Base64.getUrlEncoder().encodeToString(message.toByteArray()).replace("=", "%3D");
  }

  /** The page to which a faulty request was sent on. */
  public HttpAnswer showError(Request request) {
    byte[] message =
        Base64.getUrlDecoder().decode(request.query().getOrDefault("authError", "CgA="));
    List<String> told = new ArrayList<>();
    for (int at = 0; at + 1 < message.length; at += 2 + message[at + 1]) {
      int length = Math.min(message[at + 1], message.length - at - 2);
      told.add(new String(message, at + 2, length, StandardCharsets.UTF_8));
    }
    return HttpAnswer.html(400, blocked(String.join(": ", told)));
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
    String id = person.get().id();
    return consent.granted(asked, id, consent.withEarlier(asked, id, scopes));
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
