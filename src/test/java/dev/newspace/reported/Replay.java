package dev.newspace.reported;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.database.Database;
import dev.newspace.playground.event.Caller;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.google.server.Call;
import dev.newspace.playground.google.server.Faults;
import dev.newspace.playground.people.Person;
import dev.newspace.reported.ReportedInput.GoogleSays;
import dev.newspace.reported.ReportedInput.Knock;
import dev.newspace.reported.ReportedInput.Sending;
import dev.newspace.reported.ReportedInput.Step;
import dev.newspace.reported.ReportedInput.Visit;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.AtOnce;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.Query;
import dev.newspace.testing.RawHttp;
import dev.newspace.testing.TokenCalls;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lets everything happen again that a reported input tells of, and judges what comes of it. */
final class Replay {
  private static final String CALLBACK = "https://newspace.example.com/oauth2/callback";

  private final App app;
  private final URI root;
  private final LocalGoogle google;
  private final Database database;
  private final Set<Person> actors = new LinkedHashSet<>();
  private final Map<String, String> refreshTokens = new HashMap<>();
  private final List<JsonNode> events = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private final List<Call> calls = new ArrayList<>();

  Replay(App app, URI root, LocalGoogle google, Database database) {
    this.app = app;
    this.root = root;
    this.google = google;
    this.database = database;
  }

  /** Everybody is there, and has agreed to what they should have. */
  void prepare(ReportedInput input) {
    input.people().forEach(this::join);
    for (Step step : input.steps()) {
      for (Sending sending : ReportedInput.orEmpty(step.send())) {
        if (sending.event() != null) {
          Named.all(sending.event()).forEach(this::join);
          actors.add(Named.actor(sending.event()));
        }
      }
    }
    if (input.consent() != ReportedInput.Consent.NONE) {
      actors.forEach(this::connect);
    }
    google.forgetCalls();
  }

  /** Everybody whom the events name. */
  List<Person> people() {
    return google.people().all();
  }

  void carryOut(Step step) {
    google.forgetCalls();
    if (step.google() != null) {
      say(step.google());
    } else if (step.send() != null) {
      send(step.send());
    } else if (step.visit() != null) {
      visit(step.visit());
    } else {
      knock(step.knock());
    }
    if (step.after() != null) {
      step.after().check(List.copyOf(actors), calls, google, database);
    }
    calls.addAll(google.calls());
  }

  private void join(Person person) {
    if (google.people().find(person.id()).isEmpty()) {
      google.people().add(person);
    }
  }

  private void connect(Person person) {
    app.connect(person);
    List<Call> tokens = TokenCalls.of(google);
    refreshTokens.put(
        person.name(), tokens.get(tokens.size() - 1).answer().path("refresh_token").asText());
  }

  private void say(GoogleSays says) {
    if (says.asUsual()) {
      google.faults().clear();
    } else if (says.forgetsAccessTokens()) {
      google.expireAccessTokens();
    } else {
      String about = says.about() == null ? "" : says.about();
      Faults.Script script =
          google
              .faults()
              .next(says.times(), says.at())
              .about(refreshTokens.getOrDefault(about, about));
      if (says.hangs()) {
        script.hangs();
      } else if (says.resets()) {
        script.resets();
      } else {
        Map<String, String> headers =
            new HashMap<>(says.headers() == null ? Map.of() : says.headers());
        if (says.text() != null) {
          headers.putIfAbsent("Content-Type", "text/html; charset=UTF-8");
        }
        String body = says.text() == null ? says.body().toString() : says.text();
        script.answers(says.status(), headers, body);
      }
    }
  }

  private void send(List<Sending> sendings) {
    List<JsonNode> made = sendings.stream().map(this::event).toList();
    List<Answer> given =
        AtOnce.times(made.size(), i -> app.send(dialect(made.get(i)), made.get(i)));
    for (int i = 0; i < made.size(); i++) {
      sendings.get(i).right().check(given.get(i));
    }
    events.addAll(made);
    answers.addAll(given);
  }

  private JsonNode event(Sending sending) {
    if (sending.event() == null) {
      return events.get(sending.again() - 1);
    }
    ObjectNode event = sending.event().deepCopy();
    if (sending.presses() != null) {
      Answer shown = answers.get((sending.of() == 0 ? answers.size() : sending.of()) - 1);
      JsonNode action =
          sending.presses().equals("submit")
              ? shown.submit()
              : shown.action(Texts.resolve(sending.presses())).orElseThrow();
      Named.press(event, action);
    }
    return event;
  }

  private void visit(Visit visit) {
    Answer answer = answers.get(visit.of() - 1);
    URI link =
        answer.isPrompt()
            ? answer.promptUrl()
            : answer.link(EnglishTexts.COMMAND.authorizeButton()).orElseThrow();
    Person person = Named.actor(events.get(visit.of() - 1));
    if (visit.agrees()) {
      visit.right().check(app.consent(link, person));
    } else if (visit.error() != null) {
      URI asked = app.authorizationUrl(link);
      String state = Query.of(google.consent().refuse(asked)).get("state");
      URI back = URI.create(CALLBACK + "?error=" + visit.error() + "&state=" + state);
      visit.right().check(app.open(back));
    } else {
      visit.right().check(app.open(link));
    }
  }

  private void knock(Knock knock) {
    String bearer = app.bearer(Caller.CLASSIC_BY_URL);
    if (knock.signature() != null) {
      bearer = bearer.substring(0, bearer.lastIndexOf('.') + 1) + knock.signature();
    }
    for (int i = 0; i < knock.times(); i++) {
      assertThat(
              RawHttp.statusLine(
                  root, "POST " + knock.path() + " HTTP/1.1", "Authorization: " + bearer))
          .startsWith("HTTP/1.1 " + knock.status());
    }
  }

  private static EventFormat dialect(JsonNode event) {
    return event.has("chat") ? EventFormat.ADD_ON : EventFormat.CLASSIC;
  }
}
