package dev.newspace.interaction;

import java.net.URI;

/** What the app answers, whichever dialect says it. */
public sealed interface Reply {
  /** Nothing to see. */
  record Nothing() implements Reply {}

  /** A card that only the person who acted can see. */
  record PrivateMessage(Card card) implements Reply {}

  /** A card that everybody in the space can see in which the person acted. */
  record PublicMessage(Card card) implements Reply {}

  /** The card of the app's home tab, when it is opened. */
  record Home(Card card) implements Reply {}

  /** A form, opened or shown again with what has to be mended. */
  record OpenDialog(Form form) implements Reply {}

  /**
   * Chat's own prompt to authorize the app; Chat sends the event again after consent.
   *
   * @param link where the person is asked
   */
  record RequestAuthorization(URI link) implements Reply {}
}
