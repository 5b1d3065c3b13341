package dev.newspace.doctor;

import dev.newspace.command.Manifest;
import dev.newspace.config.Settings;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes into Google's console, with this installation's own values. */
final class ConsoleValues {
  private ConsoleValues() {}

  static Map<String, String> of(Settings settings, Manifest manifest) {
    String project = "?project=" + settings.projectNumber();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("Endpoint URL", settings.chatUrl());
    values.put("Redirect URI", settings.at("/oauth2/callback"));
    values.put("Avatar URL", settings.at("/avatar.png"));
    values.put(
        "Service account",
        "service-%s@gcp-sa-gsuiteaddons.iam.gserviceaccount.com"
            .formatted(settings.projectNumber()));
    for (Manifest.Entry command : manifest.commands()) {
      values.put(
          "Command " + command.id(), "%s: %s".formatted(command.name(), command.description()));
    }
    values.put(
        "Configuration",
        "https://console.cloud.google.com/apis/api/chat.googleapis.com/hangouts-chat" + project);
    values.put("OAuth client", "https://console.cloud.google.com/auth/clients" + project);
    values.put("Consent screen", "https://console.cloud.google.com/auth/audience" + project);
    return values;
  }
}
