package dev.newspace.playground.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.Json;
import dev.newspace.playground.event.Caller;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.event.Events;
import dev.newspace.playground.event.Forgery;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/**
 * What people do with the app on a working day, in both dialects: a caller is refused, somebody new
 * consents, spaces are created by command and by form, a name is taken, the rest is looked at.
 */
final class MainJob {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final LocalGoogle google;
  private final URI app;
  private final int round;

  /**
   * A working day.
   *
   * @param round makes names and people different from those of another one
   */
  MainJob(LocalGoogle google, URI app, int round) {
    this.google = google;
    this.app = app;
    this.round = round;
  }

  void run() throws IOException, InterruptedException {
    for (EventFormat format : EventFormat.values()) {
      run(format);
    }
  }

  private void run(EventFormat format) throws IOException, InterruptedException {
    Caller caller = Caller.of(format);
    String label = format + " " + round;
    int number = 2 * round + (format == EventFormat.CLASSIC ? 1 : 2);
    Person person = new Person("2%020d".formatted(number), label, "kim" + number + "@example.com");
    google.people().add(person);
    Events events = Events.in(format).from(person).completingAt(google.completionUrl());

    String forged = google.tokens().forged(caller, Forgery.STRANGERS_KEY);
    expect(401, post(forged, events.command(4, "")));
    JsonNode prompt = send(caller, events.command(1, "Apollo " + label));
    consent(prompt, person);
    send(caller, events.command(1, "Apollo " + label, People.BEN));
    send(caller, events.command(1, "Gemini " + label));
    JsonNode form = send(caller, events.quickCommandForDialog(5));
    Map<String, List<String>> inputs =
        Map.of("name", List.of("Vega " + label), "description", List.of("Twins in orbit"));
    send(caller, events.form(form.findValue("fixedFooter").findValue("action"), inputs));
    google.takeName("Soyuz " + label, People.CHIARA);
    send(caller, events.command(1, "Soyuz " + label));
    send(caller, events.command(1, ""));
    send(caller, events.command(2, ""));
    send(caller, events.locale("de").command(4, ""));
    send(caller, events.homeOpened());
    send(caller, events.message("Hello"));
    JsonNode sure = send(caller, events.command(3, ""));
    send(caller, events.button(sure.findValue("action")));
  }

  /** Opens the link of a prompt, agrees, and comes back, in one browser. */
  private void consent(JsonNode prompt, Person person) throws IOException, InterruptedException {
    String start = app + "/oauth2/start";
    String link =
        prompt.findValuesAsText("url").stream()
            .filter(url -> url.startsWith(start))
            .findFirst()
            .or(() -> prompt.findValuesAsText("authorizationUrl").stream().findFirst())
            .orElseThrow(() -> new TrainingException("No prompt but " + prompt));
    HttpResponse<String> opened = open(URI.create(link), "");
    String cookie = opened.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
    URI decided = google.consent().allow(location(opened), person.id());
    location(open(decided, cookie));
  }

  private JsonNode send(Caller caller, ObjectNode event) throws IOException, InterruptedException {
    HttpResponse<String> answer = post(google.tokens().of(caller), event);
    expect(200, answer);
    return Json.read(answer.body());
  }

  private HttpResponse<String> post(String token, ObjectNode event)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(app.resolve("/chat"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(BodyPublishers.ofString(event.toString()))
            .build(),
        BodyHandlers.ofString());
  }

  private static HttpResponse<String> open(URI page, String cookie)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(page).header("Cookie", cookie).build(), BodyHandlers.ofString());
  }

  private static URI location(HttpResponse<String> redirect) {
    return redirect
        .headers()
        .firstValue("Location")
        .map(URI::create)
        .orElseThrow(
            () ->
                new TrainingException(
                    "No redirect but " + redirect.statusCode() + " " + redirect.body()));
  }

  private static void expect(int status, HttpResponse<String> answer) {
    if (answer.statusCode() != status) {
      throw new TrainingException(
          "Not " + status + " but " + answer.statusCode() + " " + answer.body());
    }
  }
}
