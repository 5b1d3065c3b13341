package dev.newspace.playground.google.server;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Queries and forms in the {@code application/x-www-form-urlencoded} format. */
public final class Forms {

  private Forms() {}

  /** The parameters by name; of a repeated one the first. */
  public static Map<String, String> decode(String encoded) {
    Map<String, String> decoded = new LinkedHashMap<>();
    if (encoded != null) {
      new QueryStringDecoder(encoded, false)
          .parameters()
          .forEach((name, values) -> decoded.put(name, values.get(0)));
    }
    return decoded;
  }
}
