package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.newspace.playground.Json;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides what must not be shown: tokens, codes, secrets, and addresses that carry authority. */
final class SecretRedactor {

  static final String HIDDEN = "••••••";

  private static final Set<String> SECRET_FIELDS =
      Set.of(
          "access_token",
          "refresh_token",
          "id_token",
          "token",
          "code",
          "code_verifier",
          "client_secret",
          "authorization",
          "systemidtoken",
          "useridtoken",
          "useroauthtoken");

  // In an address everything is hidden that is not known to be harmless.
  private static final Set<String> HARMLESS_PARAMETERS =
      Set.of(
          "access_type",
          "as",
          "authuser",
          "client_id",
          "cls",
          "code_challenge_method",
          "dialect",
          "error",
          "include_granted_scopes",
          "language",
          "login_hint",
          "prompt",
          "redirect_uri",
          "requestId",
          "response_type",
          "scope",
          "situation",
          "space");

  private static final Pattern PARAMETER = Pattern.compile("([?&#;])([\\w.-]+)=([^&#\\s\"'<>|]*)");

  // JSON web tokens, and the beginnings of Google's access and refresh tokens, codes and secrets.
  private static final Pattern TOKEN =
      Pattern.compile(
          "eyJ[\\w-]+\\.[\\w-]*\\.?[\\w-]*|ya29\\.[\\w-]+|1//[\\w-]+|4/0[\\w-]+|GOCSPX-[\\w-]+");

  private SecretRedactor() {}

  /** A copy of the tree without secrets. */
  static JsonNode hide(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode hidden = Json.object();
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        hidden.set(
            field.getKey(), isSecret(field) ? TextNode.valueOf(HIDDEN) : hide(field.getValue()));
      }
      return hidden;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode hidden = Json.object().arrayNode();
      array.forEach(item -> hidden.add(hide(item)));
      return hidden;
    }
    return node.isTextual() ? TextNode.valueOf(hideIn(node.asText())) : node;
  }

  /** The text without secrets. */
  static String hideIn(String text) {
    String tokens = TOKEN.matcher(text).replaceAll(Matcher.quoteReplacement(HIDDEN));
    return PARAMETER.matcher(tokens).replaceAll(SecretRedactor::parameter);
  }

  // An error's code is a number; the code that stands for a consent is a text.
  private static boolean isSecret(Map.Entry<String, JsonNode> field) {
    return SECRET_FIELDS.contains(field.getKey().toLowerCase(Locale.ROOT))
        && field.getValue().isTextual();
  }

  private static String parameter(MatchResult found) {
    boolean harmless = HARMLESS_PARAMETERS.contains(found.group(2));
    return Matcher.quoteReplacement(
        harmless ? found.group() : found.group(1) + found.group(2) + "=" + HIDDEN);
  }
}
