package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.AppConfiguration;
import dev.newspace.playground.event.Events;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.people.Person;
import io.vertx.core.Future;

/**
 * The tab beside the app's direct message, which shows one card: whatever the app answered last
 * (developers.google.com/workspace/chat/send-app-home-card-message).
 */
final class HomeTab {

  /** As the tab stands in an address, where the chat's space else stands. */
  static final String ADDRESS = "home";

  private static final String PREFIX = "home/";

  private final LocalGoogle google;
  private final AppConfiguration app;
  private final EventDelivery eventDelivery;
  private final Unsent unsent;

  HomeTab(LocalGoogle google, AppConfiguration app, EventDelivery eventDelivery, Unsent unsent) {
    this.google = google;
    this.app = app;
    this.eventDelivery = eventDelivery;
    this.unsent = unsent;
  }

  static boolean isAt(PageState by) {
    return by.space().equals(ADDRESS);
  }

  /** Under which name the person's tab is kept among the conversations. */
  static String of(Person person) {
    return PREFIX + person.id();
  }

  static boolean isHome(String conversation) {
    return conversation.startsWith(PREFIX);
  }

  /** The person opens the tab. Done when the app's answer is there, or is given up. */
  Future<Void> open(PageState by) {
    google.faults().clear();
    return eventDelivery.deliver(pending(by, "Home opened", events(by).homeOpened()));
  }

  /** The person clicks a button of the card. */
  Future<Void> click(PageState by, JsonNode action, Inputs inputs) {
    google.faults().clear();
    if (unsent.stops(by, of(by.person()), null, action)) {
      return Future.succeededFuture();
    }
    JsonNode event = events(by).homeButton(action, inputs.formInputs());
    return eventDelivery.deliver(pending(by, "Button clicked at home", event).calling(action));
  }

  private static PendingEvent pending(PageState by, String label, JsonNode event) {
    return new PendingEvent(by, of(by.person()), "", null, null, null, label, null, event);
  }

  private Events events(PageState by) {
    return Events.in(by.dialect())
        .to(app)
        .from(by.person())
        .withoutCompletionUrl()
        .locale(by.language());
  }
}
