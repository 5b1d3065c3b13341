package dev.newspace.command;

import dev.newspace.interaction.Reply;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What to say where a reply does not come in time. A handler leaves it as soon as it knows what was
 * asked, so that nothing has to be parsed twice.
 */
public final class LateReply {
  private volatile Supplier<Reply> reply;

  /** Leaves what to say; made only where it is needed. */
  public void set(Supplier<Reply> reply) {
    this.reply = reply;
  }

  /** What to say; empty where the handler left nothing, or has not come that far. */
  Optional<Reply> get() {
    return Optional.ofNullable(reply).map(Supplier::get);
  }
}
