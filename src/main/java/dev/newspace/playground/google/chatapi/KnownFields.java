package dev.newspace.playground.google.chatapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.google.server.ApiError;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fields that the API knows; any other is refused, as Google's JSON parser does. From
 * google/chat/v1/{space,space_setup,membership,message}.proto.
 */
final class KnownFields {

  private static final Map<String, Set<String>> FIELDS =
      Map.of(
          "space",
          Set.of(
              "name",
              "type",
              "spaceType",
              "singleUserBotDm",
              "threaded",
              "displayName",
              "externalUserAllowed",
              "spaceThreadingState",
              "spaceDetails",
              "spaceHistoryState",
              "importMode",
              "createTime",
              "lastActiveTime",
              "adminInstalled",
              "membershipCount",
              "accessSettings",
              "customer",
              "spaceUri",
              "predefinedPermissionSettings",
              "permissionSettings",
              "importModeExpireTime"),
          "spaceDetails",
          Set.of("description", "guidelines"),
          "accessSettings",
          Set.of("accessState", "audience", "accessPermissionSettings"),
          "setup",
          Set.of("space", "requestId", "memberships"),
          "memberships",
          Set.of("name", "state", "role", "member", "groupMember", "createTime", "deleteTime"),
          "member",
          Set.of("name", "displayName", "domainId", "type", "isAnonymous"),
          "groupMember",
          Set.of("name"),
          "message",
          Set.of(
              "name",
              "text",
              "thread",
              "space",
              "cards",
              "cardsV2",
              "fallbackText",
              "actionResponse",
              "attachment",
              "annotations",
              "accessoryWidgets",
              "privateMessageViewer",
              "quotedMessageMetadata",
              "clientAssignedMessageId"));

  private static final Set<String> QUERY =
      Set.of(
          "alt", "fields", "key", "prettyPrint", "quotaUser", "uploadType", "callback", "$.xgafv");

  private KnownFields() {}

  /** Refuses a body that has a field which the message of this kind does not have. */
  static void check(String kind, JsonNode body) throws ApiException {
    if (body.isArray()) {
      for (JsonNode item : body) {
        check(kind, item);
      }
      return;
    }
    for (Map.Entry<String, JsonNode> field : body.properties()) {
      if (!FIELDS.get(kind).contains(field.getKey())) {
        throw new ApiException(unknown(field.getKey(), " at '" + kind + "': Cannot find field."));
      }
      if (FIELDS.containsKey(field.getKey())) {
        check(field.getKey(), field.getValue());
      }
    }
  }

  /** Refuses a query that has a parameter which neither all methods have nor this one. */
  static void checkQuery(Map<String, String> query, String... own) throws ApiException {
    for (String parameter : new TreeSet<>(query.keySet())) {
      if (!QUERY.contains(parameter) && !Arrays.asList(own).contains(parameter)) {
        throw new ApiException(unknown(parameter, ": Cannot bind query parameter."));
      }
    }
  }

  private static ApiError unknown(String name, String where) {
    return ApiError.invalidArgument(
        "Invalid JSON payload received. Unknown name \"" + name + "\"" + where);
  }
}
