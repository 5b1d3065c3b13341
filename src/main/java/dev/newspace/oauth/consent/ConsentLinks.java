package dev.newspace.oauth.consent;

import dev.newspace.config.Capability;
import dev.newspace.config.Settings;
import dev.newspace.vault.JsonVault;
import dev.newspace.vault.Vault.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Asks people for their consent. */
@ApplicationScoped
public class ConsentLinks {
  /** Tickets belong to the app, since they have to be opened before it is known whose they are. */
  static final String TICKET_OWNER = "newspace";

  /** What is sealed needs no escapes behind it. */
  private final String start;

  private final CompletionUrlPolicy completionHosts;
  private final PendingCommandStore waitingCommands;
  private final JsonVault vault;

  ConsentLinks(
      Settings settings,
      CompletionUrlPolicy completionHosts,
      PendingCommandStore waitingCommands,
      JsonVault vault) {
    this.start = settings.at("/oauth2/start?ticket=");
    this.completionHosts = completionHosts;
    this.waitingCommands = waitingCommands;
    this.vault = vault;
  }

  /**
   * Who is asked.
   *
   * @param user resource name, {@code users/…}
   * @param email where known
   * @param completionUrl what Chat sent; it is used only where a browser may be sent there
   */
  public record Request(
      String user, Optional<String> email, Optional<String> completionUrl, Locale locale) {}

  /**
   * The link of a prompt that Chat shows itself, to send the event again after consent; empty where
   * it would not. Nothing is written.
   */
  public Optional<URI> promptByChat(Request request) {
    return request
        .completionUrl()
        .flatMap(completionHosts::accept)
        .map(url -> link(request, Optional.of(url), Optional.empty(), Capability.CREATE));
  }

  /**
   * The link of a prompt that a button has to carry.
   *
   * @param command what the app itself carries out after consent
   */
  public URI promptByButton(Request request, String command) {
    return promptByButton(request, command, Capability.CREATE);
  }

  /** The same where something else has to be allowed for it. */
  public URI promptByButton(Request request, String command, Capability capability) {
    String id = waitingCommands.keep(request.user(), command);
    return link(request, Optional.empty(), Optional.of(id), capability);
  }

  private URI link(
      Request request,
      Optional<URI> completionUrl,
      Optional<String> waiting,
      Capability capability) {
    Ticket ticket =
        new Ticket(
            request.user(),
            request.email(),
            completionUrl,
            waiting,
            request.locale().toLanguageTag(),
            Optional.of(capability.name()),
            Instant.now());
    return URI.create(start + vault.seal(Purpose.TICKET, TICKET_OWNER, ticket));
  }
}
