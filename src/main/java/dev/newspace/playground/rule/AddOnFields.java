package dev.newspace.playground.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The frame of an add-on's answer, for which Google has no model classes. */
final class AddOnFields {

  private static final Map<String, Set<String>> FIELDS =
      Map.ofEntries(
          Map.entry(
              "",
              Set.of("hostAppDataAction", "action", "basicAuthorizationPrompt", "renderActions")),
          Map.entry("hostAppDataAction", Set.of("chatDataAction")),
          Map.entry(
              "chatDataAction",
              Set.of("createMessageAction", "updateMessageAction", "updateInlinePreviewAction")),
          Map.entry("createMessageAction", Set.of("message")),
          Map.entry("updateMessageAction", Set.of("message")),
          Map.entry(
              "action",
              Set.of("navigations", "notification", "modifyOperations", "link", "linkPreview")),
          Map.entry(
              "navigations",
              Set.of("pushCard", "updateCard", "pop", "popToRoot", "popToCard", "endNavigation")),
          Map.entry("renderActions", Set.of("action")),
          Map.entry("notification", Set.of("text")),
          Map.entry("basicAuthorizationPrompt", Set.of("authorizationUrl", "resource")));

  private AddOnFields() {}

  static List<AnswerFault> check(JsonNode answer) {
    List<AnswerFault> breaches = new ArrayList<>();
    object("", answer, "", breaches);
    return breaches;
  }

  private static void object(String name, JsonNode json, String path, List<AnswerFault> breaches) {
    for (int i = 0; i < json.size() && json.isArray(); i++) {
      object(name, json.get(i), path + "[" + i + "]", breaches);
    }
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      String at = Fields.at(path, field.getKey());
      if (!FIELDS.get(name).contains(field.getKey())) {
        breaches.add(new AnswerFault(at, "An add-on's answer has no such field.", Sources.ADD_ON));
      } else if (FIELDS.containsKey(field.getKey())) {
        object(field.getKey(), field.getValue(), at, breaches);
      }
    }
  }
}
