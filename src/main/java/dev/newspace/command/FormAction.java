package dev.newspace.command;

import dev.newspace.interaction.Interaction.DialogSubmitted;
import dev.newspace.interaction.Reply;
import java.util.Optional;

/** What is done with a form that was sent. */
public interface FormAction {
  /** The form's name, as its button carries it. */
  String form();

  /** Does it. */
  Reply answer(DialogSubmitted sent);

  /** What to say where the answer did not come in time; empty where there is nothing to repeat. */
  default Optional<Reply> late(DialogSubmitted sent) {
    return Optional.empty();
  }
}
