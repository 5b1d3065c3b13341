package dev.newspace.oauth.consent;

import dev.newspace.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells the browser that opened a prompt's link from all others, as long as a consent may take. One
 * value serves all consents that a browser has under way.
 */
@ApplicationScoped
class BrowserCookie {
  private static final String NAME = "newspace-consent";

  /**
   * No other host and no unencrypted page can set a cookie of this prefix
   * (developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie).
   */
  private static final String HOST_PREFIX = "__Host-";

  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final boolean isSecure;
  private final String name;

  BrowserCookie(Settings settings) {
    this.isSecure = "https".equals(settings.publicUrl().getScheme());
    this.name = isSecure ? HOST_PREFIX + NAME : NAME;
  }

  /** What the browser brings along; empty where it brings nothing that could be ours. */
  Optional<String> read(HttpHeaders headers) {
    return Optional.ofNullable(headers.getCookies().get(name))
        .map(Cookie::getValue)
        .filter(value -> VALUE.matcher(value).matches());
  }

  /** The cookie for a browser that begins a consent. */
  NewCookie of(String value) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/")
        .maxAge(Math.toIntExact(ConsentStateStore.VALID_FOR.toSeconds()))
        .secure(isSecure)
        .httpOnly(true)
        .sameSite(SameSite.LAX)
        .build();
  }
}
