package dev.newspace.playground.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.Json;

/** An event in the classic dialect, written as observed and as the API's reference says. */
final class ClassicEvent {

  private final EventContext scene;
  private final EventSpec happening;
  private final EventParts parts;

  ClassicEvent(EventContext scene, EventSpec happening) {
    this.scene = scene;
    this.happening = happening;
    this.parts = new EventParts(scene, happening);
  }

  ObjectNode json() {
    return happening.kind() == EventSpec.Kind.HOME ? inHome("APP_HOME") : outsideOfHome();
  }

  /** An event of the home tab, as Google's samples (app-home) read it: in an add-on's frame. */
  ObjectNode inHome(String type) {
    ObjectNode json = Json.object();
    ObjectNode common = json.putObject("commonEventObject").put("hostApp", "CHAT");
    if (scene.locale() != null) {
      common.put("userLocale", scene.locale());
    }
    if (happening.action() != null) {
      common.put("invokedFunction", happening.action().path("function").asText());
      common.set("parameters", parts.parameters());
    }
    if (!happening.inputs().isEmpty()) {
      common.set("formInputs", parts.formInputs());
    }
    ObjectNode chat = json.putObject("chat").put("type", type);
    chat.set("user", EventParts.user(scene.person()));
    chat.put("eventTime", happening.at().toString()).set("space", parts.space());
    return json;
  }

  private ObjectNode outsideOfHome() {
    ObjectNode json = Json.object().put("type", type()).put("eventTime", happening.at().toString());
    json.set("user", EventParts.user(scene.person()));
    json.set("space", parts.space());
    ObjectNode common = json.putObject("common").put("hostApp", "CHAT");
    if (scene.locale() != null) {
      common.put("userLocale", scene.locale());
    }
    if (happening.typed() != null) {
      ObjectNode message = parts.message();
      json.set("message", message);
      json.set("thread", message.get("thread").deepCopy());
    }
    if (happening.commandId() != 0) {
      json.set("appCommandMetadata", parts.appCommandMetadata());
    }
    if (happening.kind() == EventSpec.Kind.CLICK) {
      click(json, common);
    } else if (happening.kind() != EventSpec.Kind.REMOVED && scene.completionUrl() != null) {
      json.put("configCompleteRedirectUrl", scene.completionUrl());
    }
    if (happening.dialogEvent() != null) {
      json.put("isDialogEvent", true).put("dialogEventType", happening.dialogEvent());
    }
    return json;
  }

  private String type() {
    return switch (happening.kind()) {
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
    String function = happening.action().path("function").asText();
    json.set("message", parts.clickedMessage());
    common.put("invokedFunction", function);
    common.set("parameters", parts.parameters());
    if (!happening.inputs().isEmpty()) {
      common.set("formInputs", parts.formInputs());
    }
    ObjectNode action = json.putObject("action").put("actionMethodName", function);
    ArrayNode parameters = action.putArray("parameters");
    for (JsonNode parameter : happening.action().path("parameters")) {
      parameters.add(parameter.deepCopy());
    }
  }
}
