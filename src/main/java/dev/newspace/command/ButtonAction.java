package dev.newspace.command;

import dev.newspace.interaction.Interaction.ButtonClicked;
import dev.newspace.interaction.Reply;
import java.util.Optional;

/** What a button of our cards does. */
public interface ButtonAction {
  /** The action's name, as the button carries it. */
  String action();

  /** Does it. */
  Reply answer(ButtonClicked pressed);

  /** What to say where the answer did not come in time; empty where there is nothing to repeat. */
  default Optional<Reply> late(ButtonClicked pressed) {
    return Optional.empty();
  }
}
