package dev.newspace.command;

import dev.newspace.interaction.Interaction.CommandGiven;
import dev.newspace.interaction.Reply;
import jakarta.enterprise.context.ApplicationScoped;

/** {@code /help}: all commands. */
@ApplicationScoped
class Help implements Command {
  static final String NAME = "/help";

  private final Guidance guidance;

  Help(Guidance guidance) {
    this.guidance = guidance;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Reply answer(CommandGiven given) {
    return guidance.help(given.context());
  }
}
