package dev.newspace.trust;

import dev.newspace.playground.event.Caller;
import dev.newspace.playground.event.Forgery;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.App;
import dev.newspace.testing.RawHttp;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;

/** What comes from people who are not Google Chat, and what Google Chat never sends. */
final class StrangerScenarios {
  private final Stage stage;

  StrangerScenarios(Stage stage) {
    this.stage = stage;
  }

  void tell() {
    forgeries();
    otherAccounts();
    headers();
    bodies();
  }

  private void forgeries() {
    for (Caller caller : Caller.values()) {
      for (Forgery forgery : Forgery.values()) {
        call(stage.google().tokens().forged(caller, forgery));
      }
    }
  }

  private void otherAccounts() {
    Person kim = stage.newcomer();
    Stream.of(kim.email(), "chat@system.gserviceaccount.com.example", kim.displayName())
        .forEach(
            email ->
                call(
                    stage
                        .google()
                        .tokens()
                        .custom(
                            Caller.ADD_ON,
                            claims -> claims.claim("email", email).claim("name", email))));
  }

  private void headers() {
    String token = stage.google().tokens().addOn();
    stage.secrets().add("caller's token", token);
    String event = stage.events(stage.newcomer()).command(4, "").toString();
    stage.app().post("Basic " + token, event);
    stage.app().post(token, event);
    stage.app().post("Bearer " + token + "x".repeat(9_000), event);
    RawHttp.statusLine(stage.root(), "POST /chat/ HTTP/1.1", "Authorization: Bearer " + token);
    String longer = "Authorization: Bearer " + token + "x".repeat(20_000);
    RawHttp.statusLine(stage.root(), "POST /chat HTTP/1.1", longer);
    stage
        .app()
        .post(
            BodyPublishers.ofString(event),
            "Authorization",
            "Bearer " + token,
            "Authorization",
            "Bearer " + token);
  }

  /** Where something does not fit, nothing of it is told. */
  private void bodies() {
    String event = stage.events(stage.connected()).command(1, "Swordfish").toString();
    String bearer = stage.app().bearer(App.caller(stage.dialect()));
    List.of(
            event.substring(0, event.length() - 9),
            event + event,
            "[" + event + "]",
            event.replace(':', ';'),
            event.replace("\"Swordfish", "\"Swordfish\u0000\n"),
            "{\"nested\":" + "[".repeat(5_000),
            event.replace("users/", "Swordfish/"),
            event.replace("user\"", "nobody\""),
            "{\"chat\":{\"oddPayload\":{\"a\":\"Swordfish\"}},\"type\":\"Swordfish\"}",
            "{\"padding\":\"" + "Swordfish".repeat(130_000) + "\"}")
        .forEach(body -> stage.app().post(bearer, body));
  }

  private void call(String token) {
    stage.secrets().add("caller's token", token);
    stage.secrets().add("caller's claims", token.split("\\.", -1)[1]);
    stage.app().post("Bearer " + token, stage.events(stage.newcomer()).command(4, "").toString());
  }
}
