package dev.newspace.oauth.consent;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Carries out a command that waited for a consent. {@code command} implements it. */
public interface AfterConsent {
  /**
   * What the page after consent says.
   *
   * @param heading one line
   * @param text what happened, or what to do next
   * @param link where to go on, with its label
   * @param failed whether somebody may have to look into it
   */
  record Result(String heading, String text, Optional<Link> link, boolean failed) {}

  /** A link with the words on it. */
  record Link(String label, URI target) {}

  /**
   * Carries the command out, on the authority that has just been given. Does it once, however often
   * it is called.
   *
   * @param user resource name of the person who asked and consented
   * @param command what was handed to {@link ConsentLinks#prompt}
   */
  Result carryOut(String user, String command, Locale locale);
}
