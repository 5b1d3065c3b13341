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
    return spec.kind() == EventSpec.Kind.HOME ? inHome("APP_HOME") : outsideOfHome();
  }

  /** An event of the home tab, as Google's samples (app-home) read it: in an add-on's frame. */
  ObjectNode inHome(String type) {
    ObjectNode json = Json.object();
    ObjectNode common = json.putObject("commonEventObject").put("hostApp", "CHAT");
    if (context.locale() != null) {
      common.put("userLocale", context.locale());
    }
    if (spec.action() != null) {
      common.put("invokedFunction", spec.action().path("function").asText());
      common.set("parameters", parts.parameters());
    }
    if (!spec.inputs().isEmpty()) {
      common.set("formInputs", parts.formInputs());
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
    if (spec.kind() == EventSpec.Kind.CLICK) {
      click(json, common);
    } else if (spec.kind() != EventSpec.Kind.REMOVED && context.completionUrl() != null) {
      json.put("configCompleteRedirectUrl", context.completionUrl());
    }
    if (spec.dialogEvent() != null) {
      json.put("isDialogEvent", true).put("dialogEventType", spec.dialogEvent());
    }
    return json;
  }

  private String type() {
    return switch (spec.kind()) {
      // A slash command is a message to the classic dialect; only a quick command is a command.
      case MESSAGE, COMMAND -> "MESSAGE";
      case QUICK_COMMAND -> "APP_COMMAND";
      case ADDED -> "ADDED_TO_SPACE";
      case REMOVED -> "REMOVED_FROM_SPACE";
      case CLICK -> "CARD_CLICKED";
      case HOME -> "APP_HOME";
    };
  }

  private void click(ObjectNode json, ObjectNode common) {
    String function = spec.action().path("function").asText();
    json.set("message", parts.clickedMessage());
    common.put("invokedFunction", function);
    common.set("parameters", parts.parameters());
    if (!spec.inputs().isEmpty()) {
      common.set("formInputs", parts.formInputs());
    }
    ObjectNode action = json.putObject("action").put("actionMethodName", function);
    ArrayNode parameters = action.putArray("parameters");
    for (JsonNode parameter : spec.action().path("parameters")) {
      parameters.add(parameter.deepCopy());
    }
  }
}
