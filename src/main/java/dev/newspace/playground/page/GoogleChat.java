package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.AppConfiguration;
import dev.newspace.playground.event.ChatSpace;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.event.Events;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.google.chatapi.MessageResource;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Behaves as Google Chat does between a person and the app: sends what the person does, and after a
 * consent takes the prompt away and sends the event again. What was to go wrong is over with the
 * next thing a person does.
 *
 * <p>One file, since it is what a person can do on the page, a method each.
 */
final class GoogleChat {

  private static final String AFTER_TOKEN = "token=";
  private static final String ASKS = "externalDataSource";

  private final LocalGoogle google;
  private final AppConfiguration app;
  private final EventDelivery eventDelivery;
  private final SpaceList spaces;
  private final Conversations conversations;
  private final Dialogs dialogs;
  private final Unsent unsent;

  GoogleChat(
      LocalGoogle google,
      AppConfiguration app,
      EventDelivery eventDelivery,
      SpaceList spaces,
      Conversations conversations,
      Dialogs dialogs,
      Unsent unsent) {
    this.google = google;
    this.app = app;
    this.eventDelivery = eventDelivery;
    this.spaces = spaces;
    this.conversations = conversations;
    this.dialogs = dialogs;
    this.unsent = unsent;
  }

  /** The person sends a line. Done when the app's answer is there, or is given up. */
  Future<Void> say(PageState by, String line) {
    google.faults().clear();
    return say(by, line, eventDelivery::deliver);
  }

  /** The person sends a line, which is brought to the app in some way. */
  Future<Void> say(PageState by, String line, Function<PendingEvent, Future<Void>> way) {
    ComposerLine typed = ComposerLine.read(app, line, google.people());
    ChatSpace space = spaces.find(by);
    boolean appReads = spaces.hasApp(space) && typed.isForTheApp(space);
    // What begins with a slash command only its sender and the app ever see.
    String viewer = appReads && typed.command().isPresent() ? by.person().id() : null;
    conversations.add(space.name(), Entry.Said.by(by.person(), viewer, typed.text()));
    if (!appReads) {
      return Future.succeededFuture();
    }
    String completionUrl = google.completionUrl();
    JsonNode event = typed.event(events(by, space).completingAt(completionUrl));
    return way.apply(delivery(by, space, completionUrl, null, null, typed.text(), event));
  }

  /** The app posted a message in a person's name, which everybody in the space sees. */
  void show(MessageResource message) {
    conversations.add(
        message.space(),
        new Entry.Said(
            Conversations.newId(),
            message.postedAt(),
            null,
            message.sender(),
            message.text(),
            app.name()));
  }

  /** The person chooses a quick command from the menu. */
  Future<Void> choose(PageState by, AppConfiguration.Command command) {
    ChatSpace space = spaces.find(by);
    String completionUrl = google.completionUrl();
    Events events = events(by, space).completingAt(completionUrl);
    JsonNode event =
        command.opensDialog()
            ? events.quickCommandForDialog(command.id())
            : events.quickCommand(command.id());
    return eventDelivery.deliver(
        delivery(by, space, completionUrl, null, null, command.name(), event));
  }

  /** The person chooses a message action from the menu of what somebody said. */
  Future<Void> act(PageState by, AppConfiguration.Command command, String entry) {
    ChatSpace space = spaces.find(by);
    return conversations.in(space.name()).stream()
        .filter(Entry.Said.class::isInstance)
        .map(Entry.Said.class::cast)
        .filter(said -> said.id().equals(entry) && said.isSeenBy(by.person()))
        .findFirst()
        .map(said -> act(by, space, command, said))
        .orElseGet(Future::succeededFuture);
  }

  private Future<Void> act(
      PageState by, ChatSpace space, AppConfiguration.Command command, Entry.Said said) {
    String completionUrl = google.completionUrl();
    Events events = events(by, space).completingAt(completionUrl);
    JsonNode event =
        command.opensDialog()
            ? events.messageActionForDialog(command.id(), said.person(), said.text())
            : events.messageAction(command.id(), said.person(), said.text());
    return eventDelivery.deliver(
        delivery(by, space, completionUrl, null, null, command.name(), event));
  }

  /** The person adds the app to where it is not, or removes it. */
  Future<Void> setAppPresent(PageState by, boolean present) {
    ChatSpace space = spaces.find(by);
    if (spaces.hasApp(space) == present) {
      return Future.succeededFuture();
    }
    spaces.setHasApp(space, present);
    String done = (present ? " added " : " removed ") + app.name();
    conversations.add(
        space.name(),
        new Entry.Told(
            Conversations.newId(), Instant.now(), null, by.person().displayName() + done));
    String completionUrl = google.completionUrl();
    Events events = events(by, space).completingAt(completionUrl);
    JsonNode event = present ? events.added() : events.removed();
    String label = present ? "App added" : "App removed";
    return eventDelivery.deliver(delivery(by, space, completionUrl, null, null, label, event));
  }

  /** The person clicks a button with an action. */
  Future<Void> click(PageState by, String entry, JsonNode action, Inputs inputs) {
    google.faults().clear();
    ChatSpace space = spaces.find(by);
    if (unsent.stops(by, space.name(), null, action)) {
      return Future.succeededFuture();
    }
    String completionUrl = google.completionUrl();
    JsonNode event =
        clicks(by, space, entry).completingAt(completionUrl).button(action, inputs.formInputs());
    return eventDelivery.deliver(
        delivery(by, space, completionUrl, entry, null, "Button clicked", event).calling(action));
  }

  /** The person sends a dialog; nothing where it is closed by now. */
  Future<Void> submit(PageState by, String id, JsonNode action, Inputs inputs) {
    Optional<Dialog> open = dialogs.find(id);
    if (open.isEmpty()) {
      return Future.succeededFuture();
    }
    dialogs.change(id, dialog -> dialog.filled(inputs));
    ChatSpace space = spaces.find(by);
    if (unsent.stops(by, space.name(), id, action)) {
      return Future.succeededFuture();
    }
    String completionUrl = google.completionUrl();
    String clicked = open.get().opened().clicked();
    JsonNode event =
        clicks(by, space, clicked).completingAt(completionUrl).form(action, inputs.formInputs());
    return eventDelivery.deliver(
        delivery(by, space, completionUrl, clicked, id, "Dialog sent", event).calling(action));
  }

  /** The person closes a dialog without sending it; an add-on does not hear of that. */
  Future<Void> cancel(PageState by, String id) {
    boolean wasOpen = dialogs.find(id).isPresent();
    dialogs.close(id);
    if (!wasOpen || by.dialect() == EventFormat.ADD_ON) {
      return Future.succeededFuture();
    }
    ChatSpace space = spaces.find(by);
    String completionUrl = google.completionUrl();
    JsonNode event = events(by, space).completingAt(completionUrl).dialogCancelled();
    return eventDelivery.deliver(
        delivery(by, space, completionUrl, null, id, "Dialog closed", event));
  }

  /**
   * The person types into a list whose items the app finds; what was filled in besides stays.
   *
   * @param place of the card: the id of an entry or of a dialog, whichever it is
   * @param name of the list
   */
  Future<Void> suggest(PageState by, String place, String name, String query, Inputs inputs) {
    ChatSpace space = spaces.find(by);
    String entry = Conversations.newId();
    Optional<JsonNode> list = listIn(by, space, place, entry, name, inputs);
    if (list.isEmpty()) {
      return Future.succeededFuture();
    }
    String dialog = dialogs.find(place).isPresent() ? place : null;
    if (unsent.stops(by, space.name(), dialog, list.get().get(ASKS))
        || unsent.stops(by, space.name(), dialog, list.get(), query)) {
      return Future.succeededFuture();
    }
    JsonNode asked = list.get().get(ASKS);
    JsonNode event = clicks(by, space, entry).widgetUpdated(asked, query);
    return eventDelivery.deliver(
        new PendingEvent(
                by, space.name(), "", entry, dialog, name, "Typed into a list", null, event)
            .calling(asked));
  }

  /** The list; the card in which it stands then has what was filled in, as another entry. */
  private Optional<JsonNode> listIn(
      PageState by, ChatSpace space, String place, String entry, String name, Inputs inputs) {
    Optional<Dialog> dialog = dialogs.find(place);
    if (dialog.isPresent()) {
      dialogs.change(place, open -> open.filled(inputs));
      return list(dialog.get().card(), name);
    }
    Optional<Entry.Answered> answered =
        conversations.in(space.name()).stream()
            .filter(Entry.Answered.class::isInstance)
            .map(Entry.Answered.class::cast)
            .filter(said -> said.id().equals(place) && said.isSeenBy(by.person()))
            .findFirst();
    answered.ifPresent(
        said ->
            conversations.replace(
                space.name(),
                place,
                new Entry.Answered(entry, said.at(), said.viewer(), inputs.in(said.message()))));
    return answered.flatMap(said -> list(said.message(), name));
  }

  private static Optional<JsonNode> list(JsonNode card, String name) {
    return card.findValues("selectionInput").stream()
        .filter(list -> list.path("name").asText().equals(name) && list.has(ASKS))
        .findFirst();
  }

  /** A browser comes back from consent; answers the page to go on to. */
  Optional<String> complete(String token) {
    Optional<Entry.Prompt> prompt = conversations.takePrompt(token);
    prompt.ifPresent(taken -> eventDelivery.deliver(taken.delivery()));
    return prompt
        .map(Entry.Prompt::delivery)
        .map(d -> d.by().in(spaces.shortName(d.space())).page());
  }

  private Events events(PageState by, ChatSpace space) {
    return Events.in(by.dialect()).to(app).from(by.person()).at(space).locale(by.language());
  }

  private Events clicks(PageState by, ChatSpace space, String entry) {
    return events(by, space).onMessage(conversations.messageName(space.name(), entry).orElse(null));
  }

  private static PendingEvent delivery(
      PageState by,
      ChatSpace space,
      String completionUrl,
      String clicked,
      String dialog,
      String label,
      JsonNode event) {
    String token =
        completionUrl.substring(completionUrl.indexOf(AFTER_TOKEN) + AFTER_TOKEN.length());
    return new PendingEvent(by, space.name(), token, clicked, dialog, null, label, null, event);
  }
}
