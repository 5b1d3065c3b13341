package dev.newspace.playground.google.server;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What can be asked of Google here, and where. */
public enum Operation {
  AUTHORIZATION("auth", "GET", "/o/oauth2/v2/auth"),
  DECISION("decision", "POST", "/o/oauth2/v2/auth"),
  TOKEN("token", "POST", "/token"),
  REVOCATION("revoke", "POST", "/revoke"),
  ID_KEYS("id-keys", "GET", "/oauth2/v3/certs"),
  CHAT_KEYS("chat-keys", "GET", "/service_accounts/v1/jwk/chat@system.gserviceaccount.com"),
  SPACES_CREATE("spaces.create", "POST", "/v1/spaces"),
  SPACES_SETUP("spaces.setup", "POST", "/v1/spaces:setup"),
  COMPLETION("completion", "GET", "/api/bot_config_complete");

  public final String id;
  final String method;
  public final String path;

  Operation(String id, String method, String path) {
    this.id = id;
    this.method = method;
    this.path = path;
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
