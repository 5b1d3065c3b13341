package dev.newspace.playground.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The last events as they were sent, by the numbers of their exchanges, to be sent again. */
final class SentEvents {

  private static final int KEPT = 100;

  private final Map<Integer, PendingEvent> kept = new LinkedHashMap<>();

  synchronized void add(int number, PendingEvent delivery) {
    kept.put(number, delivery);
    if (kept.size() > KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
  }

  synchronized Optional<PendingEvent> find(String number) {
    return kept.entrySet().stream()
        .filter(sent -> sent.getKey().toString().equals(number))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  synchronized Map<Integer, PendingEvent> all() {
    return new LinkedHashMap<>(kept);
  }

  synchronized void remember(Map<Integer, PendingEvent> remembered) {
    kept.putAll(remembered);
  }
}
