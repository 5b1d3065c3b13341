package dev.newspace.playground.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.Json;

/** An event in the add-on dialect: one payload inside {@code chat} says what happened. */
final class AddOnEvent {

  private final EventContext scene;
  private final EventSpec happening;
  private final EventParts parts;

  AddOnEvent(EventContext scene, EventSpec happening) {
    this.scene = scene;
    this.happening = happening;
    this.parts = new EventParts(scene, happening);
  }

  ObjectNode json() {
    ObjectNode json = Json.object();
    common(json.putObject("commonEventObject"));
    if (scene.systemIdToken() != null) {
      json.putObject("authorizationEventObject").put("systemIdToken", scene.systemIdToken());
    }
    ObjectNode chat = json.putObject("chat");
    chat.set("user", EventParts.user(scene.person()));
    chat.put("eventTime", happening.at().toString());
    if (happening.kind() != EventSpec.Kind.HOME) {
      payload(chat.putObject(payloadName()));
    }
    return json;
  }

  private void common(ObjectNode common) {
    common.put("hostApp", "CHAT").put("platform", "WEB");
    if (scene.locale() != null) {
      common.put("userLocale", scene.locale());
      common.putObject("timeZone").put("id", "Europe/Rome").put("offset", 7_200_000);
    }
    if (happening.kind() == EventSpec.Kind.CLICK) {
      common.set("parameters", parts.parameters());
      if (!happening.inputs().isEmpty()) {
        common.set("formInputs", parts.formInputs());
      }
    }
  }

  private String payloadName() {
    return switch (happening.kind()) {
      case MESSAGE -> "messagePayload";
      case COMMAND, QUICK_COMMAND -> "appCommandPayload";
      case ADDED -> "addedToSpacePayload";
      case REMOVED -> "removedFromSpacePayload";
      case CLICK -> "buttonClickedPayload";
      case HOME -> "";
    };
  }

  private void payload(ObjectNode payload) {
    payload.set("space", parts.space());
    switch (happening.kind()) {
      case MESSAGE -> payload.set("message", parts.message());
      case COMMAND -> {
        payload.set("appCommandMetadata", parts.appCommandMetadata());
        payload.set("message", parts.message());
      }
      case QUICK_COMMAND -> payload.set("appCommandMetadata", parts.appCommandMetadata());
      case ADDED -> payload.put("interactionAdd", happening.typed() != null);
      case CLICK -> payload.set("message", parts.clickedMessage());
      case REMOVED, HOME -> {}
    }
    if (happening.dialogEvent() != null) {
      payload.put("isDialogEvent", true).put("dialogEventType", happening.dialogEvent());
    }
    if (scene.completionUrl() != null
        && happening.kind() != EventSpec.Kind.CLICK
        && happening.kind() != EventSpec.Kind.REMOVED) {
      payload.put("configCompleteRedirectUri", scene.completionUrl());
    }
  }
}
