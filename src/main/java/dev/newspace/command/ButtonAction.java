package dev.newspace.command;

import dev.newspace.command.Interaction.ButtonPressed;

/** What a button of our cards does. */
interface ButtonAction {
  /** The action's name, as the button carries it. */
  String action();

  /** Does it. */
  Reply answer(ButtonPressed pressed);
}
