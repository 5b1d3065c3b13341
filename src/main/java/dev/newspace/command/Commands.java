package dev.newspace.command;

import dev.newspace.context.BriefFault;
import dev.newspace.context.Languages;
import dev.newspace.database.Database.DatabaseException;
import dev.newspace.interaction.Interaction;
import dev.newspace.interaction.Interaction.AppAdded;
import dev.newspace.interaction.Interaction.AppRemoved;
import dev.newspace.interaction.Interaction.ButtonPressed;
import dev.newspace.interaction.Interaction.CommandGiven;
import dev.newspace.interaction.Interaction.FormSent;
import dev.newspace.interaction.Interaction.HomeOpened;
import dev.newspace.interaction.Interaction.MessageWritten;
import dev.newspace.interaction.Reply;
import dev.newspace.observability.Metrics;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Finds who answers an interaction. */
@ApplicationScoped
public class Commands {
  private static final Logger LOG = Logger.getLogger(Commands.class);

  private final Manifest manifest;
  private final Map<String, Command> byName;
  private final Map<String, ButtonAction> byAction;
  private final Map<String, FormAction> byForm;
  private final CommandBudget budget;
  private final CommandSlots slots;
  private final Disconnect disconnect;
  private final Home home;
  private final Guidance guidance;
  private final Metrics metrics;

  Commands(
      Manifest manifest,
      @All List<Command> commands,
      @All List<ButtonAction> actions,
      @All List<FormAction> forms,
      CommandBudget budget,
      CommandSlots slots,
      Disconnect disconnect,
      Home home,
      Guidance guidance,
      Metrics metrics) {
    this.manifest = manifest;
    this.byName = commands.stream().collect(Collectors.toMap(Command::name, Function.identity()));
    this.byAction =
        actions.stream().collect(Collectors.toMap(ButtonAction::action, Function.identity()));
    this.byForm = forms.stream().collect(Collectors.toMap(FormAction::form, Function.identity()));
    this.budget = budget;
    this.slots = slots;
    this.metrics = metrics;
    this.disconnect = disconnect;
    this.home = home;
    this.guidance = guidance;
    checkThatEveryCommandIsThere();
  }

  /** Answers an interaction, whatever happens; a fault is an answer, too. */
  public Reply answer(Interaction interaction) {
    return asHome(interaction, inContext(interaction, () -> logged(interaction)));
  }

  /** What is shown when the home tab is opened fills it, whatever it tells. */
  private static Reply asHome(Interaction interaction, Reply reply) {
    return interaction instanceof HomeOpened && reply instanceof Reply.Show show
        ? new Reply.Home(show.card())
        : reply;
  }

  /** Answers an interaction whose deadline is over while somebody still works on it. */
  public Reply late(Interaction interaction) {
    return asHome(
        interaction, inContext(interaction, () -> reported(lateCard(interaction), interaction)));
  }

  /** Answers an interaction whose answer is larger than Chat takes. */
  public Reply tooLarge(Interaction interaction) {
    return asHome(
        interaction,
        inContext(interaction, () -> reported((Reply.Show) guidance.tooLarge(), interaction)));
  }

  private Reply.Show lateCard(Interaction interaction) {
    try {
      return (Reply.Show) lateReply(interaction).orElseGet(guidance::broken);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("A late answer is broken", BriefFault.of(e));
      return (Reply.Show) guidance.broken();
    }
  }

  private Optional<Reply> lateReply(Interaction interaction) {
    if (interaction instanceof CommandGiven given) {
      return manifest.command(given.number()).flatMap(e -> byName.get(e.name()).late(given));
    }
    if (interaction instanceof ButtonPressed pressed) {
      return Optional.ofNullable(byAction.get(pressed.action())).flatMap(a -> a.late(pressed));
    }
    return interaction instanceof FormSent sent
        ? Optional.ofNullable(byForm.get(sent.action())).flatMap(a -> a.late(sent))
        : Optional.empty();
  }

  private static Reply inContext(Interaction interaction, Supplier<Reply> work) {
    Interaction.Context context = interaction.context();
    return Languages.speaking(context.locale(), () -> context.reference().inLogOf(work));
  }

  private Reply logged(Interaction interaction) {
    Reply reply = slowDown(interaction).orElseGet(() -> inSlot(interaction));
    metrics.answered(name(interaction), outcome(reply), interaction.context().deadline().left());
    boolean failed = reply instanceof Reply.Show show && show.card().kind().isFailure();
    return failed ? reported((Reply.Show) reply, interaction) : reply;
  }

  private Reply inSlot(Interaction interaction) {
    if (!slots.take()) {
      return guidance.appBusy();
    }
    try {
      return catching(interaction);
    } finally {
      slots.giveBack();
    }
  }

  private Reply catching(Interaction interaction) {
    try {
      return dispatch(interaction);
    } catch (DatabaseException e) {
      LOG.error("A command found the database away", e);
      return guidance.databaseAway();
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("A command is broken", BriefFault.of(e));
      return guidance.broken();
    }
  }

  private Reply reported(Reply.Show show, Interaction interaction) {
    LOG.warnf("A person was told %s", show.card().kind());
    return guidance.withReference(show.card(), interaction.context().reference());
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
    if (interaction instanceof FormSent sent) {
      return Optional.ofNullable(byForm.get(sent.action()))
          .map(action -> action.answer(sent))
          .orElseGet(guidance::outdatedButton);
    }
    if (interaction instanceof MessageWritten written) {
      return guidance.help(written.context());
    }
    if (interaction instanceof HomeOpened opened) {
      return new Reply.Show(home.card(opened.context()));
    }
    if (interaction instanceof AppRemoved removed) {
      return disconnect.appRemoved(removed.context());
    }
    return guidance.welcome();
  }

  /** Only names that we chose ourselves: what a caller sends must not grow the metrics. */
  private String name(Interaction interaction) {
    if (interaction instanceof CommandGiven given) {
      return manifest.command(given.number()).map(Manifest.Entry::name).orElse("unknown");
    }
    return interaction.getClass().getSimpleName();
  }

  private static String outcome(Reply reply) {
    if (reply instanceof Reply.Announce announce) {
      return announce.card().kind().name();
    }
    return reply instanceof Reply.Show show
        ? show.card().kind().name()
        : reply.getClass().getSimpleName();
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
