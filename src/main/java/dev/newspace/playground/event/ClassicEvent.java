package dev.newspace.playground.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.Json;

/** An event in the classic dialect, written as observed and as the API's reference says. */
final class ClassicEvent {

  private final EventContext context;
  private final EventSpec spec;
  private final EventParts parts;

  ClassicEvent(EventContext context, EventSpec spec) {
    this.context = context;
    this.spec = spec;
    this.parts = new EventParts(context, spec);
  }

  ObjectNode json() {
    return switch (spec.kind()) {
      case HOME -> inHome("APP_HOME");
      // Chat says so of any button in the home tab, not only of one that sends a form.
      case HOME_CLICK -> inHome("SUBMIT_FORM");
      default -> outsideOfHome();
    };
  }

  /** An event of the home tab, as Google's samples (app-home) read it: in an add-on's frame. */
  private ObjectNode inHome(String type) {
    ObjectNode json = Json.object();
    ObjectNode common = json.putObject("commonEventObject").put("hostApp", "CHAT");
    if (context.locale() != null) {
      common.put("userLocale", context.locale());
    }
    if (spec.action() != null) {
      common.put("invokedFunction", spec.action().path("function").asText());
      common.set("parameters", parts.parameters());
    }
    if (!spec.formInputs().isEmpty()) {
      common.set("formInputs", spec.formInputs());
    }
    ObjectNode chat = json.putObject("chat").put("type", type);
    chat.set("user", EventParts.user(context.person()));
    chat.put("eventTime", spec.at().toString()).set("space", parts.space());
    return json;
  }

  private ObjectNode outsideOfHome() {
    ObjectNode json = Json.object().put("type", type()).put("eventTime", spec.at().toString());
    json.set("user", EventParts.user(context.person()));
    json.set("space", parts.space());
    ObjectNode common = json.putObject("common").put("hostApp", "CHAT");
    if (context.locale() != null) {
      common.put("userLocale", context.locale());
    }
    if (spec.typed() != null) {
      ObjectNode message = parts.message();
      json.set("message", message);
      json.set("thread", message.get("thread").deepCopy());
    }
    if (spec.commandId() != 0) {
      json.set("appCommandMetadata", parts.appCommandMetadata());
    }
    if (spec.isClick()) {
      click(json, common);
    }
    if (parts.hasCompletionUrl()) {
      json.put("configCompleteRedirectUrl", context.completionUrl());
    }
    if (spec.dialogEvent() != null) {
      json.put("isDialogEvent", true).put("dialogEventType", spec.dialogEvent());
    }
    return json;
  }

  private String type() {
    return switch (spec.kind()) {
      // To the classic dialect a slash command is a message; the other two are commands.
      case MESSAGE, COMMAND -> "MESSAGE";
      case QUICK_COMMAND, MESSAGE_ACTION -> "APP_COMMAND";
      case ADDED -> "ADDED_TO_SPACE";
      case REMOVED -> "REMOVED_FROM_SPACE";
      case CLICK -> "CARD_CLICKED";
      // As Google's samples (selection-input) read it; the reference says WIDGET_UPDATED.
      case WIDGET_UPDATED -> "WIDGET_UPDATE";
      case HOME, HOME_CLICK -> throw new IllegalStateException("This is in the home tab");
    };
  }

  private void click(ObjectNode json, ObjectNode common) {
    String function = spec.action().path("function").asText();
    json.set("message", parts.clickedMessage());
    common.put("invokedFunction", function);
    common.set("parameters", parts.parameters());
    if (!spec.formInputs().isEmpty()) {
      common.set("formInputs", spec.formInputs());
    }
    ObjectNode action = json.putObject("action").put("actionMethodName", function);
    ArrayNode parameters = action.putArray("parameters");
    for (JsonNode parameter : spec.action().path("parameters")) {
      parameters.add(parameter.deepCopy());
    }
  }
}
