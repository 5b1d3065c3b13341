package dev.newspace.oauth.consent;

import com.google.common.base.CharMatcher;
import dev.newspace.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a browser may be sent after consent: exactly the hosts that are set, by https; by http only
 * where the host is this machine.
 */
@ApplicationScoped
class CompletionUrlPolicy {
  /** It travels sealed in the prompt's link, which has to fit the first line of a request. */
  private static final int MAX_LENGTH = 4_096;

  private final Set<String> hosts;

  CompletionUrlPolicy(Settings settings) {
    this.hosts =
        settings.completionHosts().stream()
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The URL, if a browser may be sent there; empty for all else. Other letters than ASCII's are not
   * in a URL that Chat sends, and a header may not arrive as it left.
   */
  Optional<URI> accept(String url) {
    if (url.length() > MAX_LENGTH || !CharMatcher.ascii().matchesAllOf(url)) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(url);
      boolean exact = uri.getRawUserInfo() == null && uri.getRawFragment() == null;
      return exact && uri.getHost() != null && hosts.contains(authority(uri)) && isSafe(uri)
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String authority(URI uri) {
    return uri.getRawAuthority().toLowerCase(Locale.ROOT);
  }

  private static boolean isSafe(URI uri) {
    boolean local = Set.of("localhost", "127.0.0.1").contains(uri.getHost());
    return "https".equals(uri.getScheme()) || (local && "http".equals(uri.getScheme()));
  }
}
