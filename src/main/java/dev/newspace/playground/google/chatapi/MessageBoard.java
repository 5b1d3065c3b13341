package dev.newspace.playground.google.chatapi;

import dev.newspace.playground.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The messages that were posted through the API: no two of one person by one request id. */
public final class MessageBoard {

  private final List<MessageResource> posted = new ArrayList<>();
  private final List<Consumer<MessageResource>> listeners = new CopyOnWriteArrayList<>();

  /** Tells of every message from now on, once. */
  public void onMessage(Consumer<MessageResource> listener) {
    listeners.add(listener);
  }

  synchronized Optional<MessageResource> find(Person sender, String requestId) {
    return posted.stream()
        .filter(message -> !requestId.isEmpty() && message.requestId().equals(requestId))
        .filter(message -> message.sender().equals(sender))
        .findFirst();
  }

  void post(MessageResource message) {
    synchronized (this) {
      posted.add(message);
    }
    listeners.forEach(listener -> listener.accept(message));
  }

  public synchronized List<MessageResource> all() {
    return List.copyOf(posted);
  }

  public synchronized void remember(List<MessageResource> remembered) {
    posted.addAll(remembered);
  }
}
