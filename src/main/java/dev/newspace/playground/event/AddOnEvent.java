package dev.newspace.playground.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.Json;

/** An event in the add-on dialect: one payload inside {@code chat} says what happened. */
final class AddOnEvent {

  private final EventContext context;
  private final EventSpec spec;
  private final EventParts parts;

  AddOnEvent(EventContext context, EventSpec spec) {
    this.context = context;
    this.spec = spec;
    this.parts = new EventParts(context, spec);
  }

  ObjectNode json() {
    ObjectNode json = Json.object();
    common(json.putObject("commonEventObject"));
    if (context.systemIdToken() != null) {
      json.putObject("authorizationEventObject").put("systemIdToken", context.systemIdToken());
    }
    ObjectNode chat = json.putObject("chat");
    chat.set("user", EventParts.user(context.person()));
    chat.put("eventTime", spec.at().toString());
    if (spec.kind() != EventSpec.Kind.HOME) {
      payload(chat.putObject(payloadName()));
    }
    return json;
  }

  private void common(ObjectNode common) {
    common.put("hostApp", "CHAT").put("platform", "WEB");
    if (context.locale() != null) {
      common.put("userLocale", context.locale());
      common.putObject("timeZone").put("id", "Europe/Rome").put("offset", 7_200_000);
    }
    if (spec.isClick()) {
      common.set("parameters", parts.parameters());
      if (!spec.formInputs().isEmpty()) {
        common.set("formInputs", spec.formInputs());
      }
    }
  }

  private String payloadName() {
    return switch (spec.kind()) {
      case MESSAGE -> "messagePayload";
      case COMMAND, QUICK_COMMAND, MESSAGE_ACTION -> "appCommandPayload";
      case ADDED -> "addedToSpacePayload";
      case REMOVED -> "removedFromSpacePayload";
      case CLICK, HOME_CLICK -> "buttonClickedPayload";
      case WIDGET_UPDATED -> "widgetUpdatedPayload";
      case HOME -> "";
    };
  }

  private void payload(ObjectNode payload) {
    payload.set("space", parts.space());
    switch (spec.kind()) {
      case MESSAGE -> payload.set("message", parts.message());
      case COMMAND, MESSAGE_ACTION -> {
        payload.set("appCommandMetadata", parts.appCommandMetadata());
        payload.set("message", parts.message());
      }
      case QUICK_COMMAND -> payload.set("appCommandMetadata", parts.appCommandMetadata());
      case ADDED -> payload.put("interactionAdd", spec.typed() != null);
      case CLICK -> payload.set("message", parts.clickedMessage());
      case REMOVED, HOME, HOME_CLICK, WIDGET_UPDATED -> {}
    }
    if (spec.dialogEvent() != null) {
      payload.put("isDialogEvent", true).put("dialogEventType", spec.dialogEvent());
    }
    if (parts.hasCompletionUrl()) {
      payload.put("configCompleteRedirectUri", context.completionUrl());
    }
  }
}
