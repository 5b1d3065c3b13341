package dev.newspace.playground.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a card must have, and how much of it. */
final class CardRules {

  private static final int MAX_WIDGETS = 100;
  private static final int MAX_ITEMS = 100;
  private static final int MAX_COLUMNS = 2;

  /** What an object of this name must have. */
  private static final Map<String, List<String>> NEEDED =
      Map.of(
          "header", List.of("title"),
          "decoratedText", List.of("text"),
          "textParagraph", List.of("text"),
          "textInput", List.of("name"),
          "selectionInput", List.of("name"),
          "dateTimePicker", List.of("name"),
          "switchControl", List.of("name"),
          "image", List.of("imageUrl"),
          "action", List.of("function"),
          "openLink", List.of("url"));

  /** Of which an object of this name must have one. */
  private static final Map<String, List<String>> ONE_OF =
      Map.of(
          "textInput", List.of("label", "hintText"),
          "buttons", List.of("text", "icon"),
          "onClick",
              List.of("action", "openLink", "openDynamicLinkAction", "card", "overflowMenu"));

  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "interaction", Set.of("INTERACTION_UNSPECIFIED", "OPEN_DIALOG"),
          "loadIndicator", Set.of("SPINNER", "NONE"),
          "controlType", Set.of("SWITCH", "CHECKBOX", "CHECK_BOX"),
          "imageType", Set.of("SQUARE", "CIRCLE"),
          "dateTimePicker.type", Set.of("DATE_AND_TIME", "DATE_ONLY", "TIME_ONLY"),
          "selectionInput.type",
              Set.of("CHECK_BOX", "RADIO_BUTTON", "SWITCH", "DROPDOWN", "MULTI_SELECT"),
          "textInput.type", Set.of("SINGLE_LINE", "MULTIPLE_LINE"));

  private final List<AnswerFault> breaches = new ArrayList<>();
  private int widgets;

  private CardRules() {}

  /**
   * What is wrong with a card.
   *
   * @param card or a list of widgets outside one
   */
  static List<AnswerFault> check(JsonNode card, String path) {
    CardRules rules = new CardRules();
    rules.object("card", card, path);
    for (int i = 0; i < card.size() && card.isArray(); i++) {
      rules.object("widgets", card.get(i), path + "[" + i + "]");
    }
    if (rules.widgets > MAX_WIDGETS) {
      rules.refuse(
          Fields.at(path, "sections"),
          "A card has at most 100 widgets, and this one has " + rules.widgets + ".");
    }
    return rules.breaches;
  }

  static List<AnswerFault> footer(JsonNode card, String path) {
    return card.has("fixedFooter")
        ? List.of(
            new AnswerFault(
                Fields.at(path, "fixedFooter"),
                "Only a dialog has a footer, a message has none.",
                Sources.CARDS))
        : List.of();
  }

  private void object(String name, JsonNode json, String path) {
    if (json.isObject()) {
      need(name, json, path);
      json.properties().forEach(field -> field(name, field, path));
    } else if (name.equals("header") && path.endsWith("card.header")) {
      refuse(path, "A card's header is an object with a title.");
    }
  }

  private void field(String parent, Map.Entry<String, JsonNode> field, String path) {
    String name = field.getKey();
    JsonNode value = field.getValue();
    String at = Fields.at(path, name);
    Set<String> words = WORDS.getOrDefault(parent + "." + name, WORDS.get(name));
    if (words != null && value.isTextual() && !words.contains(value.asText())) {
      refuse(at, "Is none of " + String.join(", ", words.stream().sorted().toList()) + ".");
    }
    if (!value.isArray()) {
      object(name, value, at);
      return;
    }
    count(parent, name, value, at);
    for (int i = 0; i < value.size(); i++) {
      object(name, value.get(i), at + "[" + i + "]");
    }
  }

  private void count(String parent, String name, JsonNode list, String at) {
    if (name.equals("widgets")) {
      widgets += list.size();
    } else if (name.equals("items") && list.size() > MAX_ITEMS) {
      refuse(at, "Has at most 100 items, and these are " + list.size() + ".");
    } else if (name.equals("columnItems") && list.size() > MAX_COLUMNS) {
      refuse(at, "There are at most 2 columns.");
    } else if (name.equals("sections") && list.isEmpty() && parent.equals("card")) {
      refuse(at, "A card has at least one section.");
    }
  }

  private void need(String name, JsonNode json, String path) {
    for (String needed : NEEDED.getOrDefault(name, List.of())) {
      if (json.path(needed).asText("").isEmpty()) {
        refuse(Fields.at(path, needed), "Is required, and is missing or empty.");
      }
    }
    List<String> choices = ONE_OF.getOrDefault(name, List.of());
    if (!choices.isEmpty() && choices.stream().noneMatch(json::has)) {
      refuse(path, "Needs one of " + String.join(", ", choices) + ".");
    }
  }

  private void refuse(String path, String rule) {
    breaches.add(new AnswerFault(path, rule, Sources.CARDS));
  }
}
