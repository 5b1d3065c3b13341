package dev.newspace.playground.google.server;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Queries and forms in the {@code application/x-www-form-urlencoded} format. */
public final class Forms {

  private Forms() {}

  /** As a query or a form writes it. */
  public static String encode(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

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
