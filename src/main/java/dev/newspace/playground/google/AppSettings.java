package dev.newspace.playground.google;

import dev.newspace.playground.google.server.Operation;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings by which an app finds a local Google instead of the real one. */
final class AppSettings {

  private AppSettings() {}

  static Map<String, String> of(String googleUrl, String publicUrl) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("newspace.public-url", publicUrl);
    settings.put("newspace.project-number", LocalGoogle.PROJECT_NUMBER);
    settings.put("newspace.oauth-client-id", LocalGoogle.CLIENT_ID);
    settings.put("newspace.oauth-client-secret", LocalGoogle.CLIENT_SECRET);
    settings.put("newspace.google-authorization-url", googleUrl + Operation.AUTHORIZATION.path);
    settings.put("newspace.google-token-url", googleUrl + Operation.TOKEN.path);
    settings.put("newspace.google-revocation-url", googleUrl + Operation.REVOCATION.path);
    settings.put("newspace.google-id-keys-url", googleUrl + Operation.ID_KEYS.path);
    settings.put("newspace.google-chat-keys-url", googleUrl + Operation.CHAT_KEYS.path);
    settings.put("newspace.google-chat-api-url", googleUrl + "/");
    settings.put("newspace.completion-hosts", URI.create(googleUrl).getAuthority());
    return settings;
  }
}
