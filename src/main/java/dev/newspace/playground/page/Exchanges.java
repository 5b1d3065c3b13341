package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The last exchanges. What goes in loses its secrets first, so none is ever kept. */
final class Exchanges {

  private static final int KEPT = 200;

  private final Deque<Exchange> kept = new ArrayDeque<>();
  private final Runnable onChange;
  private int count;

  Exchanges(Runnable onChange) {
    this.onChange = onChange;
  }

  /** A request that leaves now; answers its number. */
  synchronized int begin(Exchange.Lane lane, String title, String head, JsonNode sent) {
    add(new Exchange(++count, Instant.now(), -1, lane, title, "", head, 0, hide(sent), null));
    return count;
  }

  /** The answer to it. */
  synchronized void end(int number, int status, String outcome, JsonNode received) {
    find(number)
        .ifPresent(
            begun -> {
              kept.remove(begun);
              add(answered(begun, status, outcome, hide(received)));
            });
  }

  /** A request that is answered already. */
  synchronized void whole(
      Exchange.Lane lane,
      Instant at,
      String title,
      String head,
      JsonNode sent,
      int status,
      JsonNode received) {
    Exchange begun =
        new Exchange(
            ++count, at, -1, lane, title, "", SecretRedactor.hideIn(head), 0, hide(sent), null);
    add(answered(begun, status, "", hide(received)));
  }

  /** The newest last. */
  synchronized List<Exchange> all() {
    return kept.stream()
        .sorted(Comparator.comparing(Exchange::at).thenComparing(Exchange::number))
        .toList();
  }

  synchronized Optional<Exchange> find(int number) {
    return kept.stream().filter(exchange -> exchange.number() == number).findFirst();
  }

  /** Takes up what was kept before; what was underway then will be begun again. */
  synchronized void remember(List<Exchange> remembered) {
    remembered.stream().filter(exchange -> !exchange.isUnderway()).forEach(kept::add);
    count = remembered.stream().mapToInt(Exchange::number).max().orElse(count);
  }

  private void add(Exchange exchange) {
    kept.add(exchange);
    while (kept.size() > KEPT) {
      kept.remove();
    }
    onChange.run();
  }

  private static Exchange answered(Exchange begun, int status, String outcome, JsonNode received) {
    return new Exchange(
        begun.number(),
        begun.at(),
        Duration.between(begun.at(), Instant.now()).toMillis(),
        begun.lane(),
        begun.title(),
        outcome,
        begun.head(),
        status,
        begun.sent(),
        received);
  }

  private static JsonNode hide(JsonNode body) {
    return body == null ? null : SecretRedactor.hide(body);
  }
}
