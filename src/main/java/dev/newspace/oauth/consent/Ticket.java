package dev.newspace.oauth.consent;

import dev.newspace.config.Capability;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * What a consent prompt's link stands for. It travels sealed in the link, so a prompt writes
 * nothing.
 *
 * @param user resource name of the person who is asked, {@code users/…}
 * @param email where known: a page names it, masked, to whoever took another account
 * @param completionUrl where Chat wants the browser after consent; Chat then sends the event again
 * @param waitingCommand id of the command that the app itself carries out after consent
 * @param language BCP 47 tag of the language in which the person was asked
 * @param capability what the person is asked to allow, by its name; empty in tickets of a version
 *     that asked for nothing but the creation of spaces
 * @param issuedAt when the prompt was made
 */
record Ticket(
    String user,
    Optional<String> email,
    Optional<URI> completionUrl,
    Optional<String> waitingCommand,
    String language,
    Optional<String> capability,
    Instant issuedAt) {

  /** What the person is asked to allow. */
  Capability asked() {
    return capability.flatMap(Capability::named).orElse(Capability.CREATE);
  }

  /** Says no secret and nobody's name. */
  @Override
  public String toString() {
    return "Ticket[issuedAt=" + issuedAt + "]";
  }
}
