package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.ChatSpace;
import dev.newspace.playground.Events;
import dev.newspace.playground.LocalGoogle;
import dev.newspace.playground.Manifest;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;

/**
 * Behaves as Google Chat does between a person and the app: sends what the person does, shows what
 * the app answers, and after a consent takes the prompt away and sends the event again.
 */
final class GoogleChat {

  private static final String AFTER_TOKEN = "token=";

  private final LocalGoogle google;
  private final AppLink app;
  private final SpaceList spaces;
  private final Conversations conversations;
  private final Exchanges exchanges;

  GoogleChat(
      LocalGoogle google,
      AppLink app,
      SpaceList spaces,
      Conversations conversations,
      Exchanges exchanges) {
    this.google = google;
    this.app = app;
    this.spaces = spaces;
    this.conversations = conversations;
    this.exchanges = exchanges;
  }

  /** The person sends a line. Done when the app's answer is there, or is given up. */
  Future<Void> say(Switches by, String line) {
    Line typed = Line.read(line, google.people());
    ChatSpace space = spaces.find(by);
    boolean appReads = spaces.hasApp(space) && typed.isForTheApp(space);
    // What begins with a slash command only its sender and the app ever see.
    String viewer = appReads && typed.command().isPresent() ? by.person().id() : null;
    conversations.add(
        space.name(),
        new Entry.Said(Conversations.newId(), Instant.now(), viewer, by.person(), line));
    if (!appReads) {
      return Future.succeededFuture();
    }
    String completionUrl = google.completionUrl();
    JsonNode event = typed.event(events(by, space).completingAt(completionUrl));
    return deliver(delivery(by, space, completionUrl, null, line, event));
  }

  /** The person clicks a button with an action. */
  Future<Void> click(Switches by, String entry, String label, JsonNode action) {
    ChatSpace space = spaces.find(by);
    JsonNode event = events(by, space).button(action);
    return deliver(delivery(by, space, google.completionUrl(), entry, label, event));
  }

  /** A browser comes back from consent; answers the page to go on to. */
  Optional<String> complete(String token) {
    Optional<Entry.Prompt> prompt = conversations.takePrompt(token);
    prompt.ifPresent(taken -> deliver(taken.delivery()));
    return prompt
        .map(Entry.Prompt::delivery)
        .map(d -> new Switches(d.person(), d.dialect(), spaces.shortName(d.space())).page());
  }

  Future<Void> deliver(Delivery delivery) {
    conversations.sent(delivery);
    int number = exchanges.begin(Exchange.Lane.EVENT, delivery.label(), head(), delivery.event());
    return app.send(delivery)
        .map(
            reply -> {
              AppAnswer answer = AnswerReader.read(delivery.dialect(), reply.body());
              String outcome = reply.isSuccess() ? answer.summary() : "not responding";
              exchanges.end(number, reply.status(), outcome, reply.body());
              show(delivery, reply, answer);
              conversations.arrived(delivery);
              return null;
            });
  }

  private void show(Delivery to, Reply reply, AppAnswer answer) {
    String id = Conversations.newId();
    Instant now = Instant.now();
    String asker = to.person().id();
    if (!reply.isSuccess()) {
      // Chat's own words for an app that fails or is late.
      String text = Manifest.ofTheApp().name() + " is not responding";
      conversations.add(to.space(), new Entry.Notice(id, now, asker, text, reply.body()));
    } else if (answer instanceof AppAnswer.Post post) {
      conversations.add(
          to.space(), new Entry.Answered(id, now, viewer(post.message()), post.message()));
    } else if (answer instanceof AppAnswer.Update update) {
      conversations.replace(
          to.space(),
          to.clicked(),
          new Entry.Answered(id, now, viewer(update.message()), update.message()));
    } else if (answer instanceof AppAnswer.Authorize authorize) {
      conversations.add(to.space(), new Entry.Prompt(id, now, asker, authorize.url(), to));
    } else if (answer instanceof AppAnswer.Unshown unshown) {
      conversations.add(
          to.space(), new Entry.Notice(id, now, asker, unshown.reason(), unshown.body()));
    }
  }

  private static String viewer(JsonNode message) {
    String name = message.at("/privateMessageViewer/name").asText("");
    return name.isEmpty() ? null : name.substring(name.indexOf('/') + 1);
  }

  private static Events events(Switches by, ChatSpace space) {
    return Events.in(by.dialect()).from(by.person()).at(space);
  }

  private static Delivery delivery(
      Switches by,
      ChatSpace space,
      String completionUrl,
      String clicked,
      String label,
      JsonNode event) {
    String token =
        completionUrl.substring(completionUrl.indexOf(AFTER_TOKEN) + AFTER_TOKEN.length());
    return new Delivery(by.person(), by.dialect(), space.name(), token, clicked, label, event);
  }

  private String head() {
    return "POST "
        + app.url()
        + "\nAuthorization: Bearer "
        + Secrets.HIDDEN
        + "\nUser-Agent: Google-Dynamite";
  }
}
