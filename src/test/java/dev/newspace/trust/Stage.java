package dev.newspace.trust;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.event.Events;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import java.net.URI;
import java.net.http.HttpResponse;

/** Where people and Google Chat act in one dialect; whatever is secret in it is noted. */
record Stage(URI root, App app, LocalGoogle google, EventFormat dialect, KnownSecrets secrets) {

  static Stage open(
      URI root, App app, LocalGoogle google, EventFormat dialect, KnownSecrets secrets) {
    google.onCall(secrets::add);
    secrets.add("completion URL", App.COMPLETION_URL);
    secrets.add("completion URL", App.COMPLETION_URL.substring("https://".length()));
    secrets.add("space name", "Swordfish");
    secrets.add("caller's token", app.bearer(App.caller(dialect)).substring("Bearer ".length()));
    return new Stage(root, app, google, dialect, secrets);
  }

  Person newcomer() {
    Person person = app.newcomer();
    secrets.add(person);
    return person;
  }

  Person connected() {
    Person person = newcomer();
    open(google.consent().allow(clicked(prompt(person)), person.id()));
    return person;
  }

  Events events(Person person) {
    return App.events(dialect, person);
  }

  /** A command that makes a space. */
  Answer newSpace(Person person, Person... mentioned) {
    return send(events(person).command(1, "Swordfish " + person.id(), mentioned));
  }

  /** A person disconnects, and presses the button where the app asks first. */
  void goodbye(Person person) {
    send(events(person).command(3, ""))
        .action(EnglishTexts.COMMAND.disconnectButton())
        .ifPresent(press -> send(events(person).button(press)));
  }

  /** Where a person is asked to consent. */
  URI prompt(Person person) {
    return newSpace(person).promptUrl();
  }

  /** A click on a prompt's link: Google's page. */
  URI clicked(URI prompt) {
    return App.location(open(prompt));
  }

  Answer send(JsonNode event) {
    Answer answer = app.send(dialect, event);
    answer.json().findValuesAsText("value").stream()
        .filter(value -> value.length() > 60)
        .forEach(value -> secrets.add("sealed request", value));
    answer.json().findValuesAsText("url").forEach(secrets::addQuery);
    answer.json().findValuesAsText("authorizationUrl").forEach(secrets::addQuery);
    return answer;
  }

  HttpResponse<String> open(URI page) {
    secrets.addQuery(page.toString());
    HttpResponse<String> answer = app.open(page);
    answer.headers().firstValue("Location").ifPresent(secrets::addQuery);
    return answer;
  }
}
