package dev.newspace.benchmark;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.event.Caller;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.App;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Events that Google Chat signs, ready to be sent: to make them must cost next to nothing. */
final class ChatEvents {
  private static final String NUMBER = "4242424242";

  private final String bearer;
  private final AtomicInteger made = new AtomicInteger();

  ChatEvents(LocalGoogle google) {
    bearer = "Bearer " + google.tokens().of(Caller.CLASSIC_BY_URL);
  }

  /** {@code /newspace Name}, the same one every time. */
  Supplier<Event> oneSpace(String path, Person person) {
    return always(new Event(path, bearer, newSpace(person).toString(), ""));
  }

  /** {@code /newspace Name} in a new message with a new name every time, by each in turn. */
  Supplier<Event> newSpaces(List<Person> people) {
    List<String> bodies = people.stream().map(person -> newSpace(person).toString()).toList();
    return () -> {
      int number = made.incrementAndGet();
      String digits = String.valueOf(number);
      String body = bodies.get(number % bodies.size()).replace(NUMBER, digits);
      return new Event("/chat", bearer, body, name(digits));
    };
  }

  /** {@code /spaces}. */
  Supplier<Event> list(Person person) {
    return always(
        new Event(
            "/chat",
            bearer,
            App.events(EventFormat.CLASSIC, person).command(2, "").toString(),
            ""));
  }

  private static Supplier<Event> always(Event event) {
    return () -> event;
  }

  private static ObjectNode newSpace(Person person) {
    ObjectNode event = App.events(EventFormat.CLASSIC, person).command(1, name(NUMBER));
    event.withObject("message").put("name", "spaces/AAAA/messages/" + NUMBER);
    return event;
  }

  private static String name(String digits) {
    return "Benchmark " + digits;
  }
}
