package dev.newspace.playground.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The frame of an add-on's answer, for which Google has no model classes. */
final class AddOnFields {

  private static final Map<String, Set<String>> FIELDS =
      Map.of(
          "",
          Set.of(
              "hostAppDataAction",
              "action",
              "basicAuthorizationPrompt",
              "basic_authorization_prompt",
              "renderActions"),
          "hostAppDataAction",
          Set.of("chatDataAction"),
          "chatDataAction",
          Set.of("createMessageAction", "updateMessageAction", "updateInlinePreviewAction"),
          "createMessageAction",
          Set.of("message"),
          "updateMessageAction",
          Set.of("message"),
          "action",
          Set.of("navigations", "notification", "modifyOperations", "link", "linkPreview"),
          "navigations",
          Set.of("pushCard", "updateCard", "pop", "popToRoot", "popToCard", "endNavigation"),
          "notification",
          Set.of("text"),
          "basicAuthorizationPrompt",
          Set.of("authorizationUrl", "resource"),
          "basic_authorization_prompt",
          Set.of("authorization_url", "resource"));

  private AddOnFields() {}

  static List<Breach> check(JsonNode answer) {
    List<Breach> breaches = new ArrayList<>();
    object("", answer, "", breaches);
    return breaches;
  }

  private static void object(String name, JsonNode json, String path, List<Breach> breaches) {
    for (int i = 0; i < json.size() && json.isArray(); i++) {
      object(name, json.get(i), path + "[" + i + "]", breaches);
    }
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      String at = Fields.at(path, field.getKey());
      if (!FIELDS.get(name).contains(field.getKey())) {
        breaches.add(new Breach(at, "An add-on's answer has no such field.", Sources.ADD_ON));
      } else if (FIELDS.containsKey(field.getKey())) {
        object(field.getKey(), field.getValue(), at, breaches);
      }
    }
  }
}
