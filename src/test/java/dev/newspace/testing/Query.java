package dev.newspace.testing;

import com.google.common.base.Splitter;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Reads the query of a URL. */
public final class Query {
  private Query() {}

  /**
   * Its parameters, decoded.
   *
   * @throws AssertionError where one comes twice
   */
  public static Map<String, String> of(URI url) {
    Map<String, String> parameters = new TreeMap<>();
    for (String pair : Splitter.on('&').split(url.getRawQuery())) {
      int at = pair.indexOf('=');
      String name = decoded(pair.substring(0, at));
      if (parameters.put(name, decoded(pair.substring(at + 1))) != null) {
        throw new AssertionError(name + " comes twice in " + url);
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
