package dev.newspace.playground.google.chatapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.Json;
import dev.newspace.playground.google.oauth.Grants;
import dev.newspace.playground.google.server.ApiError;
import dev.newspace.playground.google.server.HttpAnswer;
import dev.newspace.playground.google.server.Request;
import dev.newspace.playground.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code spaces.messages.create}: as a person an app can post text, and nothing else. */
public final class MessagesEndpoint {

  private static final int TEXT_LIMIT = 4_096;
  private static final List<String> OF_APPS_ALONE =
      List.of("cards", "cardsV2", "accessoryWidgets", "privateMessageViewer");

  private final AccessTokenVerifier verifier;
  private final SpaceEntrance entrance;
  private final MessageBoard messages;

  public MessagesEndpoint(
      AccessTokenVerifier verifier, SpaceDirectory spaces, MessageBoard messages) {
    this.verifier = verifier;
    this.entrance = new SpaceEntrance(spaces);
    this.messages = messages;
  }

  /** Posts it, or answers with the message that was posted for the same request id before. */
  public HttpAnswer create(Request request) {
    return ApiCall.answered(
        () -> {
          Person caller = verifier.of(request, "chat.messages.create", "chat.messages");
          KnownFields.checkQuery(request.query(), "requestId");
          KnownFields.check("message", request.body());
          SpaceResource space = entrance.of(request, caller);
          String text = text(request.body());
          String requestId = request.query().getOrDefault("requestId", "");
          Optional<MessageResource> before = messages.find(caller, requestId);
          if (before.isPresent()) {
            return json(before.get());
          }
          String name = space.name() + "/messages/" + Grants.random(8);
          MessageResource message =
              new MessageResource(name, caller, text, requestId, Instant.now());
          messages.post(message);
          return json(message);
        });
  }

  private static String text(JsonNode message) throws ApiException {
    for (String field : OF_APPS_ALONE) {
      if (message.has(field)) {
        throw new ApiException(
            ApiError.invalidArgument(
                "Message cannot have " + field + " for requests carrying human credentials."));
      }
    }
    String text = SpaceTexts.limited(message.path("text"), "message.text", TEXT_LIMIT);
    if (text.isBlank()) {
      throw new ApiException(ApiError.invalidArgument("Message cannot be empty."));
    }
    return text;
  }

  private static ObjectNode json(MessageResource message) {
    ObjectNode json =
        Json.object()
            .put("name", message.name())
            .put("createTime", message.postedAt().toString())
            .put("text", message.text());
    json.putObject("sender").put("name", message.sender().name()).put("type", "HUMAN");
    json.putObject("space").put("name", message.space());
    return json;
  }
}
