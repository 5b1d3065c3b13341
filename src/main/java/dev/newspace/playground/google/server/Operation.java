package dev.newspace.playground.google.server;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What can be asked of Google here, and where. */
public enum Operation {
  AUTHORIZATION("auth", "GET", "/o/oauth2/v2/auth"),
  SIGN_IN("sign-in", "GET", "/v3/signin/identifier"),
  DECISION("decision", "POST", "/v3/signin/identifier"),
  AUTHORIZATION_ERROR("auth-error", "GET", "/signin/oauth/error"),
  TOKEN("token", "POST", "/token"),
  REVOCATION("revoke", "POST", "/revoke"),
  ID_KEYS("id-keys", "GET", "/oauth2/v3/certs"),
  CHAT_KEYS("chat-keys", "GET", "/service_accounts/v1/jwk/chat@system.gserviceaccount.com"),
  SPACES_CREATE("spaces.create", "POST", "/v1/spaces"),
  SPACES_SETUP("spaces.setup", "POST", "/v1/spaces:setup"),
  SPACES_LIST("spaces.list", "GET", "/v1/spaces"),
  SPACES_GET("spaces.get", "GET", "/v1/spaces/{space}"),
  SPACES_PATCH("spaces.patch", "PATCH", "/v1/spaces/{space}"),
  SPACES_DELETE("spaces.delete", "DELETE", "/v1/spaces/{space}"),
  MEMBERS_LIST("members.list", "GET", "/v1/spaces/{space}/members"),
  MEMBERS_CREATE("members.create", "POST", "/v1/spaces/{space}/members"),
  MESSAGES_CREATE("messages.create", "POST", "/v1/spaces/{space}/messages"),
  COMPLETION("completion", "GET", "/api/bot_config_complete");

  public final String id;
  final String method;
  public final String path;

  Operation(String id, String method, String path) {
    this.id = id;
    this.method = method;
    this.path = path;
  }

  /** The paths that it answers, as a regular expression. */
  String paths() {
    return Pattern.quote(path).replace("{space}", "\\E[A-Za-z0-9_-]+\\Q");
  }

  public static Operation of(String id) {
    return Arrays.stream(values())
        .filter(o -> o.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    id
                        + " is none of "
                        + Arrays.stream(values())
                            .map(o -> o.id)
                            .collect(Collectors.joining(", "))));
  }
}
