package dev.newspace.playground.google.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** What goes back over HTTP. */
public record HttpAnswer(int status, Map<String, String> headers, String body) {

  // Nothing from elsewhere. Where a form may lead is left open: it leads back to the app.
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
          + " frame-ancestors 'none'";

  public static HttpAnswer json(int status, JsonNode body) {
    return new HttpAnswer(
        status, Map.of("Content-Type", "application/json; charset=UTF-8"), body.toString());
  }

  public static HttpAnswer html(int status, String body) {
    return new HttpAnswer(
        status,
        Map.of(
            "Content-Type", "text/html; charset=UTF-8",
            "Cache-Control", "no-store",
            "Content-Security-Policy", POLICY),
        body);
  }

  /** Sends the browser on with a GET. */
  public static HttpAnswer redirect(String location) {
    return new HttpAnswer(303, Map.of("Location", location, "Cache-Control", "no-store"), "");
  }

  /** The same with one header more. */
  HttpAnswer with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new HttpAnswer(status, more, body);
  }

  boolean isJson() {
    return headers.getOrDefault("Content-Type", "").startsWith("application/json");
  }
}
