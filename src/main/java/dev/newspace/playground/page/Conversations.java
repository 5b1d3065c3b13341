package dev.newspace.playground.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** What was said in every space, and which events are on their way. */
final class Conversations {

  private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
  private final List<PendingEvent> underway = new ArrayList<>();
  private final Runnable onChange;

  Conversations(Runnable onChange) {
    this.onChange = onChange;
  }

  static String newId() {
    return "e" + UUID.randomUUID();
  }

  /** The resource name of what the app says in a space. */
  static String newMessageName(String space) {
    return space + "/messages/" + UUID.randomUUID();
  }

  /** The resource name of the app's message in an entry; nothing where there is none. */
  Optional<String> messageName(String space, String entry) {
    return in(space).stream()
        .filter(said -> said.id().equals(entry))
        .filter(Entry.Answered.class::isInstance)
        .map(said -> ((Entry.Answered) said).message().path("name").asText(""))
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  synchronized List<Entry> in(String space) {
    return List.copyOf(entries.getOrDefault(space, List.of()));
  }

  synchronized List<PendingEvent> underway() {
    return List.copyOf(underway);
  }

  synchronized void add(String space, Entry entry) {
    entries.computeIfAbsent(space, s -> new ArrayList<>()).add(entry);
    onChange.run();
  }

  /** Puts an entry where another stood, or at the end where that one is gone. */
  synchronized void replace(String space, String id, Entry entry) {
    List<Entry> list = entries.computeIfAbsent(space, s -> new ArrayList<>());
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).id().equals(id)) {
        list.set(i, entry);
        onChange.run();
        return;
      }
    }
    add(space, entry);
  }

  /** Puts an entry in place of all others. */
  synchronized void only(String space, Entry entry) {
    entries.put(space, new ArrayList<>(List.of(entry)));
    onChange.run();
  }

  /** Takes away the prompt that waits for a completion token; nothing where none does. */
  synchronized Optional<Entry.Prompt> takePrompt(String completion) {
    Predicate<Entry> waiting =
        entry ->
            entry instanceof Entry.Prompt prompt
                && prompt.delivery().completion().equals(completion);
    for (List<Entry> list : entries.values()) {
      Optional<Entry> found = list.stream().filter(waiting).findFirst();
      if (found.isPresent()) {
        list.remove(found.get());
        onChange.run();
        return found.map(Entry.Prompt.class::cast);
      }
    }
    return Optional.empty();
  }

  synchronized void sent(PendingEvent delivery) {
    underway.add(delivery);
    onChange.run();
  }

  synchronized void arrived(PendingEvent delivery) {
    underway.remove(delivery);
    onChange.run();
  }

  synchronized Map<String, List<Entry>> all() {
    Map<String, List<Entry>> copy = new LinkedHashMap<>();
    entries.forEach((space, list) -> copy.put(space, List.copyOf(list)));
    return copy;
  }

  synchronized void remember(Map<String, List<Entry>> remembered) {
    remembered.forEach((space, list) -> entries.put(space, new ArrayList<>(list)));
  }
}
