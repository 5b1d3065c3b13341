package dev.newspace.playground.page;

import dev.newspace.playground.google.server.Call;
import java.util.stream.Collectors;

/** Turns the calls that Google saw into exchanges. */
final class CallRecorder {

  private final Exchanges exchanges;

  CallRecorder(Exchanges exchanges) {
    this.exchanges = exchanges;
  }

  void add(Call call) {
    exchanges.whole(
        lane(call),
        call.at(),
        title(call),
        head(call),
        call.body().isEmpty() ? null : call.body(),
        call.status(),
        call.answer());
  }

  private static Exchange.Lane lane(Call call) {
    return switch (call.operation()) {
      case "auth", "sign-in", "auth-error", "decision", "completion" -> Exchange.Lane.CONSENT;
      case "token", "revoke", "id-keys", "chat-keys" -> Exchange.Lane.OAUTH;
      default -> Exchange.Lane.API;
    };
  }

  private static String title(Call call) {
    return switch (call.operation()) {
      case "auth" -> "Consent asked for";
      case "sign-in" -> "Consent page opened";
      case "auth-error" -> "Consent page refused";
      case "decision" ->
          "allow".equals(call.body().path("decision").asText())
              ? "Consent given"
              : "Consent refused";
      case "completion" -> "Back to Chat";
      case "token" ->
          "refresh_token".equals(call.body().path("grant_type").asText())
              ? "Access token refreshed"
              : "Code exchanged for tokens";
      case "revoke" -> "Consent revoked";
      case "id-keys" -> "Google's ID keys read";
      case "chat-keys" -> "Chat's keys read";
      default -> call.operation();
    };
  }

  private static String head(Call call) {
    String query =
        call.query().entrySet().stream()
            .map(p -> p.getKey() + "=" + p.getValue())
            .collect(Collectors.joining("&"));
    String line = call.method() + " " + call.path() + (query.isEmpty() ? "" : "?" + query);
    return call.headers().containsKey("authorization")
        ? line + "\nAuthorization: " + scheme(call) + " " + SecretRedactor.HIDDEN
        : line;
  }

  private static String scheme(Call call) {
    return call.headers().get("authorization").split(" ", 2)[0];
  }
}
