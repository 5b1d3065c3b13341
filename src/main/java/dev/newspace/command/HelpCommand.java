package dev.newspace.command;

import dev.newspace.interaction.Interaction.CommandInvoked;
import dev.newspace.interaction.Reply;
import jakarta.enterprise.context.ApplicationScoped;

/** {@code /help}: all commands. */
@ApplicationScoped
class HelpCommand implements Command {
  static final String NAME = "/help";

  private final StandardCards guidance;

  HelpCommand(StandardCards guidance) {
    this.guidance = guidance;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Reply answer(CommandInvoked given) {
    return guidance.help(given.context());
  }
}
