package dev.newspace.playground.google.chatapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.Json;
import dev.newspace.playground.google.server.ApiError;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The part of a list that a call asks for by {@code pageSize} and {@code pageToken}. */
record ResultPage(int from, int size) {

  private static final int USUAL = 100;
  private static final int LIMIT = 1000;

  // No number at first sight, for no caller may count on it.
  private static final String TOKEN = "pt_";

  static ResultPage of(Map<String, String> query) throws ApiException {
    int size = number(query.getOrDefault("pageSize", "0"), "page_size");
    String token = query.getOrDefault("pageToken", "");
    if (!token.isEmpty() && !token.startsWith(TOKEN)) {
      throw new ApiException(ApiError.invalidArgument("Invalid page_token."));
    }
    int from = token.isEmpty() ? 0 : number(token.substring(TOKEN.length()), "page_token");
    return new ResultPage(from, size == 0 ? USUAL : Math.min(size, LIMIT));
  }

  private static int number(String text, String field) throws ApiException {
    if (!text.matches("\\d{1,9}")) {
      throw new ApiException(ApiError.invalidArgument("Invalid " + field + "."));
    }
    return Integer.parseInt(text);
  }

  <T> ObjectNode of(List<T> all, String field, Function<T, JsonNode> shown) {
    ObjectNode page = Json.object();
    ArrayNode items = page.putArray(field);
    all.stream().skip(from).limit(size).map(shown).forEach(items::add);
    if (all.size() - from > size) {
      page.put("nextPageToken", TOKEN + (from + size));
    }
    return page;
  }
}
