package dev.newspace.oauth.consent;

import dev.newspace.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Where Google sends a browser back: to the address at which its consent began. While the app moves
 * from one address to another there are two, both the operator's; which one a browser is at, its
 * {@code Host} tells.
 */
@ApplicationScoped
class RedirectUris {
  private static final String CALLBACK = "/oauth2/callback";

  private final String now;
  private final Optional<String> formerHost;
  private final Optional<String> former;

  RedirectUris(Settings settings) {
    this.now = settings.at(CALLBACK);
    this.formerHost =
        settings
            .formerPublicUrl()
            .map(url -> url.getRawAuthority())
            .filter(host -> !host.equalsIgnoreCase(settings.publicUrl().getRawAuthority()));
    this.former = settings.formerPublicUrl().map(url -> Settings.at(url, CALLBACK));
  }

  /** The {@code redirect_uri} of a browser that came to this host. */
  String at(Optional<String> host) {
    return host.isPresent() && formerHost.filter(host.get()::equalsIgnoreCase).isPresent()
        ? former.orElse(now)
        : now;
  }
}
