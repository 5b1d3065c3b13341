package dev.newspace.command;

import dev.newspace.interaction.Interaction.CommandInvoked;
import dev.newspace.interaction.Reply;
import java.util.Optional;

/** One thing that a person can ask for. */
public interface Command {
  /** The command's name in {@code app-manifest/newspace.json}. */
  String name();

  /** Does it. */
  Reply answer(CommandInvoked given);

  /** What to say where the answer did not come in time; empty where there is nothing to repeat. */
  default Optional<Reply> late(CommandInvoked given) {
    return Optional.empty();
  }
}
