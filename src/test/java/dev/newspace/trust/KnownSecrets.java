package dev.newspace.trust;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.google.server.Call;
import dev.newspace.playground.people.Person;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What nobody may read in a log, gathered from all that was said over the wire. */
final class KnownSecrets {
  /** What Google and the app tell one another, by the names of the fields. */
  private static final Set<String> FIELDS =
      Set.of(
          "access_token",
          "refresh_token",
          "id_token",
          "token",
          "code",
          "code_verifier",
          "client_secret",
          "displayName");

  private static final Set<String> PARAMETERS = Set.of("ticket", "state", "code", "nonce");
  private static final int SHORTEST = 6;

  /** By the text, what it is. */
  private final Map<String, String> known = new ConcurrentHashMap<>();

  KnownSecrets() {
    add("client_secret", LocalGoogle.CLIENT_SECRET);
  }

  void add(String what, String text) {
    if (text.length() >= SHORTEST) {
      known.putIfAbsent(text, what);
      known.putIfAbsent(URLEncoder.encode(text, StandardCharsets.UTF_8), what);
    }
  }

  void add(Person person) {
    add("display name", person.displayName());
    add("e-mail", person.email());
    add("user id", person.id());
  }

  /** What a URL carries. */
  void addQuery(String url) {
    String query = URI.create(url).getRawQuery();
    for (String pair : query == null ? new String[0] : query.split("&", -1)) {
      int end = Math.max(0, pair.indexOf('='));
      if (PARAMETERS.contains(pair.substring(0, end))) {
        add(
            pair.substring(0, end),
            URLDecoder.decode(pair.substring(end + 1), StandardCharsets.UTF_8));
      }
    }
  }

  /** What Google was told, and what it answered. */
  void add(Call call) {
    String authorization = call.headers().getOrDefault("authorization", "");
    if (authorization.startsWith("Bearer ")) {
      add("access_token", authorization.substring("Bearer ".length()));
    }
    addFields(call.body());
    addFields(call.answer());
  }

  private void addFields(JsonNode json) {
    if (json != null) {
      FIELDS.forEach(field -> json.findValuesAsText(field).forEach(value -> add(field, value)));
    }
  }

  /** The kinds of secrets that are known. */
  Set<String> kinds() {
    return new TreeSet<>(known.values());
  }

  /** What is found in texts: the kind, and the beginning of the text. */
  List<String> foundIn(Collection<String> texts) {
    List<String> found = new ArrayList<>();
    for (String text : texts) {
      known.forEach(
          (secret, what) -> {
            if (text.contains(secret)) {
              found.add(what + " in " + text.substring(0, Math.min(300, text.length())));
            }
          });
    }
    return found;
  }
}
