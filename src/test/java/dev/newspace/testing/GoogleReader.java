package dev.newspace.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.chat.v1.model.GoogleAppsCardV1Card;
import com.google.api.services.chat.v1.model.Message;
import dev.newspace.playground.event.EventFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads answers as strictly as Google: with its own model classes, which name every field. */
final class GoogleReader {
  private static final int MAX_BYTES = 32_000;
  private static final Set<String> PROMPT = Set.of("authorizationUrl", "resource");

  private final List<String> faults = new ArrayList<>();

  private GoogleReader() {}

  /** What Google would not take; empty where all is well. */
  static List<String> faults(EventFormat dialect, Answer answer) {
    GoogleReader reader = new GoogleReader();
    if (answer.bytes() > MAX_BYTES) {
      reader.faults.add(answer.bytes() + " bytes");
    }
    reader.read(dialect, answer);
    return reader.faults;
  }

  private void read(EventFormat dialect, Answer answer) {
    if (!answer.json().isObject()) {
      faults.add("no object");
    } else if (answer.isEndOfHomeDialog()) {
      check("home", Set.of("renderActions"), names(answer.json()));
      JsonNode action = answer.json().at("/renderActions/action");
      check("end", Set.of("navigations", "notification"), names(action));
      check("notification", Set.of("text"), names(action.path("notification")));
    } else if (!answer.home().isMissingNode()) {
      check(
          "home",
          Set.of(answer.json().has("action") ? "action" : "renderActions"),
          names(answer.json()));
      readCard(answer.home());
      plain(answer.home());
    } else if (dialect == EventFormat.CLASSIC) {
      readMessage(answer.json());
      plain(answer.dialog());
    } else if (answer.isPrompt()) {
      onlyField(answer.json());
      check("prompt", PROMPT, names(answer.json().path("basicAuthorizationPrompt")));
    } else if (!answer.isNothing()) {
      readAction(answer.json());
    }
  }

  private void readAction(JsonNode json) {
    JsonNode node = json;
    for (String name :
        List.of("hostAppDataAction", "chatDataAction", "createMessageAction", "message")) {
      check("action", Set.of(name), names(node));
      node = node.path(name);
    }
    readMessage(node);
  }

  /**
   * An interaction is for the buttons of messages; elsewhere an add-on's whole card is stripped.
   */
  private void plain(JsonNode card) {
    if (!card.findPath("interaction").isMissingNode()) {
      faults.add("an interaction outside of a message");
    }
  }

  private void readCard(JsonNode json) {
    try {
      walk(
          "card",
          GsonFactory.getDefaultInstance().fromString(json.toString(), GoogleAppsCardV1Card.class));
    } catch (IOException | IllegalArgumentException e) {
      faults.add("no card: " + e);
    }
  }

  private void readMessage(JsonNode json) {
    try {
      walk("message", GsonFactory.getDefaultInstance().fromString(json.toString(), Message.class));
    } catch (IOException | IllegalArgumentException e) {
      faults.add("no message: " + e);
    }
  }

  private void walk(String path, Object value) {
    if (value instanceof GenericJson object) {
      object.getUnknownKeys().keySet().forEach(key -> faults.add("unknown: " + path + "." + key));
      object.forEach((key, inner) -> walk(path + "." + key, inner));
    } else if (value instanceof Iterable<?> list) {
      list.forEach(inner -> walk(path + "[]", inner));
    }
  }

  private void onlyField(JsonNode json) {
    if (json.size() != 1) {
      faults.add("more than a prompt: " + names(json));
    }
  }

  private void check(String what, Set<String> expected, Set<String> seen) {
    if (!seen.equals(expected)) {
      faults.add(what + " with the fields " + seen);
    }
  }

  private static Set<String> names(JsonNode json) {
    Set<String> names = new TreeSet<>();
    json.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
