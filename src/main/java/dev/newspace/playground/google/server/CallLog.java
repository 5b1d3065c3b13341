package dev.newspace.playground.google.server;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Everything this Google was asked, in the order in which it was answered. */
public final class CallLog {

  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final List<Consumer<Call>> listeners = new CopyOnWriteArrayList<>();

  void add(Call call) {
    calls.add(call);
    listeners.forEach(listener -> listener.accept(call));
  }

  public void onCall(Consumer<Call> listener) {
    listeners.add(listener);
  }

  public List<Call> all() {
    return List.copyOf(calls);
  }

  public void clear() {
    calls.clear();
  }
}
