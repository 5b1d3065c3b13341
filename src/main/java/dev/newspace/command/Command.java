package dev.newspace.command;

import dev.newspace.command.Interaction.CommandGiven;

/** One thing that a person can ask for. */
interface Command {
  /** The command's name in {@code app-manifest/newspace.json}. */
  String name();

  /** Does it. */
  Reply answer(CommandGiven given);
}
