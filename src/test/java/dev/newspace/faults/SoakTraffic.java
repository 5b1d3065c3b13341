package dev.newspace.faults;

import dev.newspace.playground.event.Caller;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.event.Events;
import dev.newspace.playground.event.Forgery;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.RawHttp;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Strangers and people at the same time: each round of either is another one. */
final class SoakTraffic {
  private final App app;
  private final LocalGoogle google;
  private final URI root;
  private final List<Person> people;
  private final URI link;
  private final AtomicLong strangers = new AtomicLong();
  private final AtomicLong events = new AtomicLong();

  /**
   * Traffic to one app.
   *
   * @param people who have consented
   * @param link of somebody's prompt, which got into wrong hands
   */
  SoakTraffic(App app, LocalGoogle google, URI root, List<Person> people, URI link) {
    this.app = app;
    this.google = google;
    this.root = root;
    this.people = people;
    this.link = link;
  }

  /** How many requests of strangers were sent. */
  long strangers() {
    return strangers.get();
  }

  /** How many events of people were answered. */
  long events() {
    return events.get();
  }

  /** Strangers call until the time is over. */
  void strangersUntil(Instant end) {
    while (Instant.now().isBefore(end)) {
      long number = strangers.incrementAndGet();
      try {
        stranger(number);
      } catch (UncheckedIOException e) {
        // Hung up on: what a stranger has to expect.
      }
    }
  }

  private void stranger(long number) {
    String odd = Long.toString(ThreadLocalRandom.current().nextLong(1L << 50));
    switch ((int) (number % 9)) {
      case 0 -> RawHttp.statusLine(root, "M" + odd + " /chat HTTP/1.1");
      case 1 -> RawHttp.statusLine(root, "GET /" + odd + " HTTP/1.1");
      case 2 -> RawHttp.statusLine(root, "POST /chat HTTP/1.1", "X: " + odd.repeat(1_000));
      case 3 -> app.call("GET", "/oauth2/start?ticket=" + odd);
      case 4 -> app.call("GET", "/oauth2/callback?code=x&state=" + odd);
      case 5 -> app.open(link);
      case 6 -> app.post("Bearer " + google.tokens().forged(Caller.ADD_ON, forgery(number)), "{}");
      case 7 -> app.post("Bearer " + odd, "{\"x\":\"" + odd.repeat(2_000) + "\"}");
      default -> halfARequest();
    }
  }

  private static Forgery forgery(long number) {
    Forgery[] all = Forgery.values();
    return all[(int) (number / 9 % all.length)];
  }

  /** A body is announced that never comes. */
  private void halfARequest() {
    try (RawHttp raw = new RawHttp(root)) {
      raw.head("POST /chat HTTP/1.1", "Content-Length: 1000");
      raw.bytes("{");
      raw.statusLine();
    }
  }

  /** People give commands until the time is over. */
  void peopleUntil(Instant end) {
    while (Instant.now().isBefore(end)) {
      long number = events.incrementAndGet();
      EventFormat dialect = number % 2 == 0 ? EventFormat.CLASSIC : EventFormat.ADD_ON;
      Person person = people.get(ThreadLocalRandom.current().nextInt(people.size()));
      Answer answer = person(dialect, App.events(dialect, person), number);
      if (answer.status() != 200) {
        throw new AssertionError("A person was told " + answer);
      }
    }
  }

  private Answer person(EventFormat dialect, Events events, long number) {
    return switch ((int) (number % 6)) {
      case 0 -> app.send(dialect, events.command(1, "Soak " + number));
      case 1 -> app.send(dialect, events.command(2, ""));
      case 2 -> app.send(dialect, events.command(4, ""));
      case 3 -> app.send(dialect, events.quickCommandForDialog(5));
      case 4 -> app.send(dialect, App.events(dialect, app.newcomer()).command(1, "First"));
      default -> app.send(dialect, events.message("Hello " + number));
    };
  }

  /** Waits until what was cut off on the way is given up: longer than any body may take. */
  static void settle(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
