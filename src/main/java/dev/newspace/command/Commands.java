package dev.newspace.command;

import dev.newspace.Database.DatabaseException;
import dev.newspace.command.Interaction.AppAdded;
import dev.newspace.command.Interaction.AppRemoved;
import dev.newspace.command.Interaction.ButtonPressed;
import dev.newspace.command.Interaction.CommandGiven;
import dev.newspace.command.Interaction.FormSent;
import dev.newspace.command.Interaction.MessageWritten;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Finds who answers an interaction. */
@ApplicationScoped
public class Commands {
  private static final Logger LOG = Logger.getLogger(Commands.class);

  private final Manifest manifest;
  private final Map<String, Command> byName;
  private final Map<String, ButtonAction> byAction;
  private final CommandBudget budget;
  private final Guidance guidance;

  Commands(
      Manifest manifest,
      @All List<Command> commands,
      @All List<ButtonAction> actions,
      CommandBudget budget,
      Guidance guidance) {
    this.manifest = manifest;
    this.byName = commands.stream().collect(Collectors.toMap(Command::name, Function.identity()));
    this.byAction =
        actions.stream().collect(Collectors.toMap(ButtonAction::action, Function.identity()));
    this.budget = budget;
    this.guidance = guidance;
    checkThatEveryCommandIsThere();
  }

  /** Answers an interaction; a fault that a person can do something about is an answer, too. */
  public Reply answer(Interaction interaction) {
    Optional<Reply> slowDown = slowDown(interaction);
    if (slowDown.isPresent()) {
      return slowDown.get();
    }
    try {
      return dispatch(interaction);
    } catch (DatabaseException e) {
      LOG.error("A command found the database away", e);
      return guidance.databaseAway();
    }
  }

  private Reply dispatch(Interaction interaction) {
    if (interaction instanceof CommandGiven given) {
      return manifest
          .command(given.number())
          .map(entry -> byName.get(entry.name()).answer(given))
          .orElseGet(guidance::unknownCommand);
    }
    if (interaction instanceof ButtonPressed pressed) {
      return Optional.ofNullable(byAction.get(pressed.action()))
          .map(action -> action.answer(pressed))
          .orElseGet(guidance::outdatedButton);
    }
    if (interaction instanceof FormSent) {
      return guidance.outdatedButton();
    }
    if (interaction instanceof MessageWritten) {
      return guidance.help();
    }
    return interaction instanceof AppAdded ? guidance.welcome() : new Reply.Nothing();
  }

  private Optional<Reply> slowDown(Interaction interaction) {
    boolean free = interaction instanceof AppAdded || interaction instanceof AppRemoved;
    return free
        ? Optional.empty()
        : budget.take(interaction.context().user()).map(guidance::tooManyCommands);
  }

  private void checkThatEveryCommandIsThere() {
    for (Manifest.Entry entry : manifest.commands()) {
      if (!byName.containsKey(entry.name())) {
        throw new IllegalStateException(
            "app-manifest/newspace.json has a command that the app does not know: " + entry.name());
      }
    }
  }
}
