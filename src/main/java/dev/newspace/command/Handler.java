package dev.newspace.command;

import dev.newspace.interaction.Interaction;
import dev.newspace.interaction.Reply;

/** Handles one kind of interaction. */
@FunctionalInterface
public interface Handler<I extends Interaction> {
  /**
   * Does what was asked.
   *
   * @param late where the handler leaves what to say if its reply does not come in time
   */
  Reply handle(I interaction, LateReply late);
}
