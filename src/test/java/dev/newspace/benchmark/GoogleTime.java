package dev.newspace.benchmark;

import dev.newspace.playground.Call;
import dev.newspace.playground.LocalGoogle;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How long the local Google took for the space of each event, as it tells itself. */
final class GoogleTime {
  private final Map<String, Long> nanosByName = new ConcurrentHashMap<>();

  GoogleTime(LocalGoogle google) {
    google.onCall(this::note);
  }

  /** Zero where Google was not asked for it. */
  long nanosOf(Event event) {
    Long nanos = event.name().isEmpty() ? null : nanosByName.remove(event.name());
    return nanos == null ? 0 : nanos;
  }

  private void note(Call call) {
    if (call.operation().equals("spaces.create")) {
      nanosByName.put(
          call.body().path("displayName").asText(),
          Duration.between(call.at(), Instant.now()).toNanos());
    }
  }
}
