package dev.newspace.command;

import dev.newspace.interaction.Interaction;
import dev.newspace.interaction.Interaction.AppAdded;
import dev.newspace.interaction.Interaction.AppHomeOpened;
import dev.newspace.interaction.Interaction.AppRemoved;
import dev.newspace.interaction.Interaction.ButtonClicked;
import dev.newspace.interaction.Interaction.CommandInvoked;
import dev.newspace.interaction.Interaction.DialogSubmitted;
import dev.newspace.interaction.Interaction.MessageReceived;
import dev.newspace.interaction.Reply;
import java.util.Map;

/**
 * The labels under which commands are counted. Dashboards and alerts of operators rely on them:
 * they stay what they are, whatever the classes are called.
 */
final class MetricLabels {
  private static final Map<Class<? extends Interaction>, String> COMMANDS =
      Map.of(
          ButtonClicked.class, "ButtonPressed",
          DialogSubmitted.class, "FormSent",
          MessageReceived.class, "MessageWritten",
          AppHomeOpened.class, "HomeOpened",
          AppAdded.class, "AppAdded",
          AppRemoved.class, "AppRemoved");

  private static final Map<Class<? extends Reply>, String> OUTCOMES =
      Map.of(
          Reply.Nothing.class, "Nothing",
          Reply.Home.class, "Home",
          Reply.OpenDialog.class, "Ask",
          Reply.RequestAuthorization.class, "AskConsent");

  private MetricLabels() {}

  /** Only names that we chose ourselves: what a caller sends must not grow the metrics. */
  static String command(Interaction interaction, Manifest manifest) {
    return interaction instanceof CommandInvoked invoked
        ? manifest.command(invoked.number()).map(Manifest.Entry::name).orElse("unknown")
        : COMMANDS.get(interaction.getClass());
  }

  static String outcome(Reply reply) {
    if (reply instanceof Reply.PublicMessage message) {
      return message.card().kind().name();
    }
    return reply instanceof Reply.PrivateMessage message
        ? message.card().kind().name()
        : OUTCOMES.get(reply.getClass());
  }
}
