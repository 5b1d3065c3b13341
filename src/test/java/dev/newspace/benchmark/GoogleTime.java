package dev.newspace.benchmark;

import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.google.server.Call;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** How long the local Google took, as it tells itself, and what it used of the processors. */
final class GoogleTime {
  private final Map<String, Long> nanosByName = new ConcurrentHashMap<>();
  private final CompletableFuture<Long> thread = new CompletableFuture<>();

  GoogleTime(LocalGoogle google) {
    google.onCall(this::note);
    // Everything happens there on one thread.
    google.vertx().runOnContext(ignored -> thread.complete(Thread.currentThread().getId()));
  }

  /** Of the processors, used so far. */
  Duration processorTime() {
    return Duration.ofNanos(ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.join()));
  }

  /** For the space of an event; zero where Google was not asked for one. */
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
