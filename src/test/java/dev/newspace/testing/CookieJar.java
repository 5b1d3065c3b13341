package dev.newspace.testing;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What one browser keeps of what the app sets, to bring it along the next time. It believes to be
 * where the app believes to be, so {@code Secure} cookies are kept, too.
 */
public final class CookieJar {
  private final Map<String, String> cookies = new ConcurrentHashMap<>();

  /** Names and values. */
  public Map<String, String> cookies() {
    return Map.copyOf(cookies);
  }

  boolean isEmpty() {
    return cookies.isEmpty();
  }

  Optional<String> header() {
    return isEmpty()
        ? Optional.empty()
        : Optional.of(
            cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; ")));
  }

  <T> HttpResponse<T> keep(HttpResponse<T> response) {
    response.headers().allValues("Set-Cookie").stream()
        .flatMap(line -> HttpCookie.parse(line).stream())
        .forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
    return response;
  }
}
