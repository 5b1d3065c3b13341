package dev.newspace.command;

import dev.newspace.interaction.Card;
import java.util.Optional;

/** Carries out one kind of command that waited for a consent; a part of the app implements it. */
public interface PendingCommand {
  /**
   * Carries the command out, on the authority that has just been given. Does it once, however often
   * it is called.
   *
   * @param user resource name of the person who asked and consented
   * @param command as it was sealed
   * @return what came of it; empty where the command is none of this kind
   */
  Optional<Card> carryOut(String user, String command);
}
