package dev.newspace.account;

import dev.newspace.Settings;
import dev.newspace.account.Vault.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Asks people for their consent. */
@ApplicationScoped
public class Consents {
  /** Tickets belong to the app, since they have to be opened before it is known whose they are. */
  static final String TICKET_OWNER = "newspace";

  private final Settings settings;
  private final CompletionHosts completionHosts;
  private final WaitingCommands waitingCommands;
  private final Sealed sealed;

  Consents(
      Settings settings,
      CompletionHosts completionHosts,
      WaitingCommands waitingCommands,
      Sealed sealed) {
    this.settings = settings;
    this.completionHosts = completionHosts;
    this.waitingCommands = waitingCommands;
    this.sealed = sealed;
  }

  /**
   * Who is asked, and for what.
   *
   * @param user resource name, {@code users/…}
   * @param email where known
   * @param completionUrl what Chat sent; it is used only where a browser may be sent there
   * @param command what has to be carried out after consent, where Chat does not send it again
   */
  public record Request(
      String user,
      Optional<String> email,
      Optional<String> completionUrl,
      Locale locale,
      String command) {}

  /** How to ask. */
  public sealed interface Prompt {
    /** Where the person is asked: the app's own page, which leads to Google's. */
    URI link();

    /** Chat shows its own prompt and sends the event again after consent. */
    record ByChat(URI link) implements Prompt {}

    /** A button has to carry the link; the app carries the command out itself after consent. */
    record ByButton(URI link) implements Prompt {}
  }

  /** Makes a prompt. Where Chat sends the event again, nothing is written. */
  public Prompt prompt(Request request) {
    return promptByChat(request)
        .orElseGet(
            () -> {
              String waiting = waitingCommands.keep(request.command());
              return new Prompt.ByButton(link(request, Optional.empty(), Optional.of(waiting)));
            });
  }

  /** Makes a prompt, if Chat would send the event again after it. */
  public Optional<Prompt> promptByChat(Request request) {
    return request
        .completionUrl()
        .flatMap(completionHosts::accept)
        .map(url -> new Prompt.ByChat(link(request, Optional.of(url), Optional.empty())));
  }

  private URI link(Request request, Optional<URI> completionUrl, Optional<String> waiting) {
    Ticket ticket =
        new Ticket(
            request.user(),
            request.email(),
            completionUrl,
            waiting,
            request.locale().toLanguageTag(),
            Instant.now());
    return UriBuilder.fromUri(settings.at("/oauth2/start"))
        .queryParam("ticket", sealed.seal(Purpose.TICKET, TICKET_OWNER, ticket))
        .build();
  }
}
