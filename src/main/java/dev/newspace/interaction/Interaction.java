package dev.newspace.interaction;

import dev.newspace.context.Deadline;
import dev.newspace.context.Reference;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a person did in Google Chat, whichever dialect told of it. */
public sealed interface Interaction {
  /** Who, where, and until when. */
  Context context();

  /**
   * What every interaction has.
   *
   * @param user resource name of the person who acted, {@code users/…}
   * @param email of that person, where Chat told
   * @param inOrganization whether the person belongs to a Workspace organization
   * @param privateChat whether the person is alone with the app, so that everybody sees all answers
   * @param surface where the answer is shown
   * @param delivery what Chat repeats when it delivers this event again: the message's resource
   *     name, or the event's time where there is no message
   * @param moment when it happened, as Chat tells it: the same where Chat delivers this event
   *     again, another one where a person does the same once more
   * @param locale the language in which to answer
   * @param completionUrl where Chat wants the browser after consent; Chat then sends the event
   *     again. Empty where a prompt of Chat's is no answer, whatever URL the event carries
   * @param deadline when the answer must be under way
   * @param reference on what is logged of it
   */
  record Context(
      String user,
      Optional<String> email,
      boolean inOrganization,
      boolean privateChat,
      Surface surface,
      String delivery,
      String moment,
      Locale locale,
      Optional<String> completionUrl,
      Deadline deadline,
      Reference reference) {

    /** Whether it happens in the app's home tab, where cards are shown in place of messages. */
    public boolean home() {
      return surface == Surface.HOME;
    }

    /** Says nobody's name. */
    @Override
    public String toString() {
      return "Context";
    }
  }

  /** Where Chat shows the answer to an event, which decides what it takes for one. */
  enum Surface {
    /** In the conversation, below what was typed: a message, or Chat's own prompt for consent. */
    CONVERSATION,
    /** Where something was clicked: a message, which closes a dialog, or a dialog. */
    CLICK,
    /** In a dialog: nothing else is shown. */
    DIALOG,
    /** In the app's home tab: a card. */
    HOME
  }

  /**
   * A slash command or a quick command.
   *
   * @param number as configured in the Chat API's console; {@code app-manifest/} holds them
   * @param argument what was typed after the command, without mentions; empty where nothing was
   * @param mentions the people mentioned in it, once each, without apps and without the one who
   *     typed
   */
  record CommandInvoked(Context context, int number, String argument, List<Mention> mentions)
      implements Interaction {}

  /**
   * Somebody mentioned.
   *
   * @param user resource name, {@code users/…}
   * @param displayName as Chat shows it
   * @param email where Chat told; empty where it did not
   * @param outside whether the person belongs to another organization, by what Chat says
   */
  record Mention(String user, String displayName, String email, boolean outside) {}

  /**
   * A button of one of our cards.
   *
   * @param action what the button is for
   * @param parameters what it carried
   */
  record ButtonClicked(Context context, String action, Map<String, String> parameters)
      implements Interaction {}

  /**
   * A form that was sent. That it is one, the action tells: Chat tells of a plain button in the
   * home tab or in a dialog by the same event.
   *
   * @param action what the form is for
   * @param parameters what its button carried
   * @param fields what was filled in, by the name of the field
   */
  record DialogSubmitted(
      Context context,
      String action,
      Map<String, String> parameters,
      Map<String, List<String>> fields)
      implements Interaction {}

  /** A message to the app that is no command. */
  record MessageReceived(Context context) implements Interaction {}

  /** Somebody opened the app's home tab. */
  record AppHomeOpened(Context context) implements Interaction {}

  /** The app was added to a space or a direct message, and nothing was asked of it. */
  record AppAdded(Context context) implements Interaction {}

  /** The app was removed; Chat shows no answer. */
  record AppRemoved(Context context) implements Interaction {}
}
