package dev.newspace.command;

import dev.newspace.context.BriefFault;
import dev.newspace.context.Languages;
import dev.newspace.database.Database.DatabaseException;
import dev.newspace.interaction.Interaction;
import dev.newspace.interaction.Interaction.AppAdded;
import dev.newspace.interaction.Interaction.AppHomeOpened;
import dev.newspace.interaction.Interaction.AppRemoved;
import dev.newspace.interaction.Interaction.ButtonClicked;
import dev.newspace.interaction.Interaction.CommandInvoked;
import dev.newspace.interaction.Interaction.DialogSubmitted;
import dev.newspace.interaction.Interaction.MessageReceived;
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
public class CommandDispatcher {
  private static final Logger LOG = Logger.getLogger(CommandDispatcher.class);

  private final Manifest manifest;
  private final Map<String, Command> byName;
  private final Map<String, ButtonAction> byAction;
  private final Map<String, FormAction> byForm;
  private final CommandRateLimiter budget;
  private final CommandBulkhead slots;
  private final DisconnectCommand disconnect;
  private final HomeTab home;
  private final StandardCards guidance;
  private final Metrics metrics;

  CommandDispatcher(
      Manifest manifest,
      @All List<Command> commands,
      @All List<ButtonAction> actions,
      @All List<FormAction> forms,
      CommandRateLimiter budget,
      CommandBulkhead slots,
      DisconnectCommand disconnect,
      HomeTab home,
      StandardCards guidance,
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
    return interaction instanceof AppHomeOpened && reply instanceof Reply.PrivateMessage show
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
        inContext(interaction, () -> reported((Reply.PrivateMessage) guidance.tooLarge(), interaction)));
  }

  private Reply.PrivateMessage lateCard(Interaction interaction) {
    try {
      return (Reply.PrivateMessage) lateReply(interaction).orElseGet(guidance::broken);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("A late answer is broken", BriefFault.of(e));
      return (Reply.PrivateMessage) guidance.broken();
    }
  }

  private Optional<Reply> lateReply(Interaction interaction) {
    if (interaction instanceof CommandInvoked given) {
      return manifest.command(given.number()).flatMap(e -> byName.get(e.name()).late(given));
    }
    if (interaction instanceof ButtonClicked pressed) {
      return Optional.ofNullable(byAction.get(pressed.action())).flatMap(a -> a.late(pressed));
    }
    return interaction instanceof DialogSubmitted sent
        ? Optional.ofNullable(byForm.get(sent.action())).flatMap(a -> a.late(sent))
        : Optional.empty();
  }

  private static Reply inContext(Interaction interaction, Supplier<Reply> work) {
    Interaction.Context context = interaction.context();
    return Languages.speaking(context.locale(), () -> context.reference().callWithMdc(work));
  }

  private Reply logged(Interaction interaction) {
    Reply reply = slowDown(interaction).orElseGet(() -> withinBulkhead(interaction));
    metrics.answered(name(interaction), outcome(reply), interaction.context().deadline().left());
    boolean failed = reply instanceof Reply.PrivateMessage show && show.card().kind().isFailure();
    return failed ? reported((Reply.PrivateMessage) reply, interaction) : reply;
  }

  private Reply withinBulkhead(Interaction interaction) {
    if (!slots.take()) {
      return guidance.appBusy();
    }
    try {
      return catching(interaction);
    } finally {
      slots.release();
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

  private Reply reported(Reply.PrivateMessage show, Interaction interaction) {
    LOG.warnf("A person was told %s", show.card().kind());
    return guidance.withReference(show.card(), interaction.context().reference());
  }

  private Reply dispatch(Interaction interaction) {
    if (interaction instanceof CommandInvoked given) {
      return manifest
          .command(given.number())
          .map(entry -> byName.get(entry.name()).answer(given))
          .orElseGet(guidance::unknownCommand);
    }
    if (interaction instanceof ButtonClicked pressed) {
      return Optional.ofNullable(byAction.get(pressed.action()))
          .map(action -> action.answer(pressed))
          .orElseGet(guidance::outdatedButton);
    }
    if (interaction instanceof DialogSubmitted sent) {
      return Optional.ofNullable(byForm.get(sent.action()))
          .map(action -> action.answer(sent))
          .orElseGet(guidance::outdatedButton);
    }
    if (interaction instanceof MessageReceived written) {
      return guidance.help(written.context());
    }
    if (interaction instanceof AppHomeOpened opened) {
      return new Reply.PrivateMessage(home.card(opened.context()));
    }
    if (interaction instanceof AppRemoved removed) {
      return disconnect.appRemoved(removed.context());
    }
    return guidance.welcome();
  }

  /** Only names that we chose ourselves: what a caller sends must not grow the metrics. */
  private String name(Interaction interaction) {
    if (interaction instanceof CommandInvoked given) {
      return manifest.command(given.number()).map(Manifest.Entry::name).orElse("unknown");
    }
    return interaction.getClass().getSimpleName();
  }

  private static String outcome(Reply reply) {
    if (reply instanceof Reply.PublicMessage announce) {
      return announce.card().kind().name();
    }
    return reply instanceof Reply.PrivateMessage show
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
