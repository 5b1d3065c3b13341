package dev.newspace.playground.page;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Where somebody added the app, or removed it. */
final class AppMembership {

  private final Map<String, Boolean> changed = new ConcurrentHashMap<>();

  /** Whether the app is in a space; nothing where nobody ever changed that. */
  Optional<Boolean> in(String space) {
    return Optional.ofNullable(changed.get(space));
  }

  void set(String space, boolean present) {
    changed.put(space, present);
  }

  Map<String, Boolean> all() {
    return Map.copyOf(changed);
  }
}
