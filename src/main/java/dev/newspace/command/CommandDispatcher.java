package dev.newspace.command;

import dev.newspace.context.BriefFault;
import dev.newspace.context.Languages;
import dev.newspace.database.Database.DatabaseException;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Interaction;
import dev.newspace.interaction.Interaction.AppAdded;
import dev.newspace.interaction.Interaction.AppHomeOpened;
import dev.newspace.interaction.Interaction.AppRemoved;
import dev.newspace.interaction.Interaction.CommandInvoked;
import dev.newspace.interaction.Interaction.DialogSubmitted;
import dev.newspace.interaction.Reply;
import dev.newspace.observability.Metrics;
import dev.newspace.observability.Observations;
import dev.newspace.observability.Observations.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Hands an interaction to its handler, within the limits, and answers whatever happens.
 *
 * <p>One file, so that all that an interaction passes on its way to its handler is read in order.
 */
@ApplicationScoped
public class CommandDispatcher {
  private static final Logger LOG = Logger.getLogger(CommandDispatcher.class);

  /** Of what was never handled, or not to its end. */
  private static final Set<Kind> UNHANDLED =
      EnumSet.of(
          Kind.TOO_MANY_COMMANDS, Kind.PAUSED, Kind.APP_BUSY, Kind.DATABASE_AWAY, Kind.BROKEN);

  private final Manifest manifest;
  private final HandlerRegistry handlers;
  private final CommandRateLimiter rateLimiter;
  private final CommandBulkhead bulkhead;
  private final StandardCards cards;
  private final Metrics metrics;
  private final Observations observations;

  CommandDispatcher(
      Manifest manifest,
      HandlerRegistry handlers,
      CommandRateLimiter rateLimiter,
      CommandBulkhead bulkhead,
      StandardCards cards,
      Metrics metrics,
      Observations observations) {
    this.observations = observations;
    this.manifest = manifest;
    this.handlers = handlers;
    this.rateLimiter = rateLimiter;
    this.bulkhead = bulkhead;
    this.cards = cards;
    this.metrics = metrics;
  }

  /**
   * Answers an interaction; a fault is an answer, too.
   *
   * @param late where the handler leaves what {@link #replyLate} says
   */
  public Reply dispatch(Interaction interaction, LateReply late) {
    return inContext(interaction, () -> counted(interaction, late));
  }

  /** Answers an interaction whose deadline is over while somebody still works on it. */
  public Reply replyLate(Interaction interaction, LateReply late) {
    return inContext(interaction, () -> reported(lateReply(late), interaction));
  }

  /** Answers an interaction whose answer is larger than Chat takes. */
  public Reply replyTooLarge(Interaction interaction) {
    return inContext(interaction, () -> reported(cards.tooLarge(), interaction));
  }

  private Reply lateReply(LateReply late) {
    try {
      return late.get().orElseGet(cards::broken);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("A late answer is broken", BriefFault.of(e));
      return cards.broken();
    }
  }

  /** What is shown when the home tab is opened fills it, whatever it tells. */
  private static Reply inContext(Interaction interaction, Supplier<Reply> work) {
    Interaction.Context context = interaction.context();
    Reply reply = Languages.speaking(context.locale(), () -> context.reference().callWithMdc(work));
    return interaction instanceof AppHomeOpened && reply instanceof Reply.PrivateMessage message
        ? new Reply.Home(message.card())
        : reply;
  }

  private Reply counted(Interaction interaction, LateReply late) {
    if (interaction instanceof CommandInvoked invoked) {
      boolean isKnown = manifest.command(invoked.number()).isPresent();
      observations.note(
          isKnown ? Subject.COMMAND : Subject.UNKNOWN_COMMAND, String.valueOf(invoked.number()));
    }
    Reply reply = slowDown(interaction).orElseGet(() -> withinBulkhead(interaction, late));
    metrics.answered(
        MetricLabels.command(interaction, manifest),
        MetricLabels.outcome(reply),
        interaction.context().deadline().left());
    return reported(reply, interaction);
  }

  private Optional<Reply> slowDown(Interaction interaction) {
    boolean free = interaction instanceof AppAdded || interaction instanceof AppRemoved;
    return free
        ? Optional.empty()
        : rateLimiter.take(interaction.context().user()).map(cards::tooManyCommands);
  }

  private Reply withinBulkhead(Interaction interaction, LateReply late) {
    if (!bulkhead.tryEnter()) {
      return cards.appBusy();
    }
    try {
      return catching(interaction, late);
    } finally {
      bulkhead.leave();
    }
  }

  private Reply catching(Interaction interaction, LateReply late) {
    try {
      return paused(interaction)
          .or(() -> handlers.find(interaction).map(handler -> handler.handle(interaction, late)))
          .orElseGet(() -> unknown(interaction));
    } catch (DatabaseException e) {
      LOG.error("A command found the database away", e);
      return new Reply.PrivateMessage(cards.databaseAway());
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("A command is broken", BriefFault.of(e));
      return cards.broken();
    }
  }

  /** What is answered while the app is paused; the one who is leaving is let go. */
  private Optional<Reply> paused(Interaction interaction) {
    return handlers.isHandledWhilePaused(interaction)
        ? Optional.empty()
        : cards.paused().map(Reply.PrivateMessage::new);
  }

  /** A button or a dialog of an older version, or a number that the console has and we have not. */
  private Reply unknown(Interaction interaction) {
    return interaction instanceof CommandInvoked ? cards.unknownCommand() : cards.outdatedButton();
  }

  /** What may be a fault of others has a reference on it, by which the log tells more. */
  private Reply reported(Reply reply, Interaction interaction) {
    if (!(reply instanceof Reply.PrivateMessage message)) {
      return reply;
    }
    Card card = message.card();
    if (card.kind().isFailure()) {
      LOG.warnf("A person was told %s", card.kind());
      card = cards.withReference(card, interaction.context().reference());
    }
    return withWhatWasTyped(card, interaction);
  }

  /** A message closes the dialog: where it has no button that goes on, what was typed would go. */
  private Reply withWhatWasTyped(Card card, Interaction interaction) {
    Reply told = new Reply.PrivateMessage(card);
    if (!(interaction instanceof DialogSubmitted submitted)
        || !UNHANDLED.contains(card.kind())
        || !card.buttons().isEmpty()) {
      return told;
    }
    try {
      return handlers.reopen(submitted, card.words()).orElse(told);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.error("A form cannot be shown again", BriefFault.of(e));
      return told;
    }
  }
}
