package dev.newspace.playground.page;

import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.google.chatapi.SpaceResource;
import dev.newspace.playground.google.server.Faults;
import dev.newspace.playground.google.server.GoogleError;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Brings a situation about, and lets the person give the command that meets it. */
final class FailureScenarios {

  private static final String TAKEN = "All hands";
  private static final String HELP = "/help";
  private static final String NEW_SPACE = "/newspace ";

  // More than an app would try.
  private static final int ALL_CALLS = 20;

  private final LocalGoogle google;
  private final GoogleChat chat;
  private final EventDelivery eventDelivery;
  private final SpaceList spaces;
  private final Conversations conversations;
  private final Timings timings;

  FailureScenarios(
      LocalGoogle google,
      GoogleChat chat,
      EventDelivery eventDelivery,
      SpaceList spaces,
      Conversations conversations,
      Timings timings) {
    this.google = google;
    this.chat = chat;
    this.eventDelivery = eventDelivery;
    this.spaces = spaces;
    this.conversations = conversations;
    this.timings = timings;
  }

  /** Done when the app's answer is there. */
  Future<Void> begin(PageState by, FailureScenario situation) {
    google.faults().clear();
    announce(by, situation);
    String make = NEW_SPACE + freeName();
    switch (situation) {
      case NAME_TAKEN -> google.takeName(TAKEN, somebodyElse(by.person()));
      case NOT_ALLOWED -> making(script -> script.answers(403));
      case CONSENT_WITHDRAWN -> google.consent().withdraw(by.person().id());
      case SCOPE_UNTICKED -> google.consent().willLeaveUnticked(by.person().id());
      case TOKEN_EXPIRED -> google.expireAccessTokens();
      // Once: the consent that follows gets its tokens.
      case SESSION_ENDED -> refreshing(1, script -> script.answers(GoogleError.INVALID_RAPT));
      case CLIENT_REFUSED ->
          refreshing(ALL_CALLS, script -> script.answers(GoogleError.INVALID_CLIENT));
      case APP_BLOCKED ->
          refreshing(ALL_CALLS, script -> script.answers(GoogleError.ADMIN_POLICY_ENFORCED));
      case TOKENS_UNAVAILABLE ->
          refreshing(ALL_CALLS, script -> script.answers(GoogleError.HTML_503));
      case CHAT_OFF -> making(script -> script.answers(GoogleError.CHAT_SWITCHED_OFF));
      case APP_UNKNOWN -> making(script -> script.answers(GoogleError.SERVICE_DISABLED));
      case CONFLICT -> google.faults().next("spaces.create").answers(GoogleError.ABORTED);
      case TOO_MANY_CALLS -> making(script -> script.answers(429));
      case UNAVAILABLE -> making(script -> script.answers(503));
      case SLOW -> making(script -> script.after(timings.slow()).answersAsUsual());
      case TOO_SLOW -> making(script -> script.after(timings.tooSlow()).answersAsUsual());
      case ANSWER_LOST -> google.faults().next("spaces.create").losesTheAnswer();
      case KEYS_ROTATED -> google.rotateKeys();
      case DELIVERED_TWICE, FORGED_CALLER -> {}
    }
    return switch (situation) {
      case NAME_TAKEN -> chat.say(by, NEW_SPACE + TAKEN, eventDelivery::deliver);
      case KEYS_ROTATED -> chat.say(by, HELP, eventDelivery::deliver);
      case FORGED_CALLER -> chat.say(by, HELP, eventDelivery::deliverForged);
      case DELIVERED_TWICE -> chat.say(by, make, this::deliverTwice);
      default -> chat.say(by, make, eventDelivery::deliver);
    };
  }

  private Future<Void> deliverTwice(PendingEvent delivery) {
    return Future.join(eventDelivery.deliver(delivery), eventDelivery.deliver(delivery)).mapEmpty();
  }

  private void making(Consumer<Faults.Script> what) {
    what.accept(google.faults().next(ALL_CALLS, "spaces.create"));
  }

  private void refreshing(int calls, Consumer<Faults.Script> what) {
    google.expireAccessTokens();
    what.accept(google.faults().next(calls, "token"));
  }

  private void announce(PageState by, FailureScenario situation) {
    String link = google.url() + by.page() + "&situation=" + situation.id();
    String text = "*%s:* %s <%s|Link>".formatted(situation.title(), situation.explanation(), link);
    conversations.add(
        spaces.find(by).name(),
        new Entry.Told(Conversations.newId(), Instant.now(), by.person().id(), text));
  }

  private String freeName() {
    List<String> taken = google.spaces().stream().map(SpaceResource::displayName).toList();
    int number = 1;
    while (taken.contains("Project " + number)) {
      number++;
    }
    return "Project " + number;
  }

  private static Person somebodyElse(Person person) {
    return person.equals(People.BEN) ? People.CHIARA : People.BEN;
  }
}
