package dev.newspace.doctor;

import dev.newspace.config.Settings;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Do the settings fit each other? An OAuth client's id begins with its project's number. */
final class SettingsCheck {
  private static final Pattern CLIENT = Pattern.compile("([0-9]+)-\\S+");

  private SettingsCheck() {}

  static Check of(Settings settings) {
    Matcher client = CLIENT.matcher(settings.oauthClientId());
    if (client.matches() && !client.group(1).equals(settings.projectNumber())) {
      return Check.fail(
          CheckId.SETTINGS,
          "the OAuth client is of project %s, not of %s"
              .formatted(client.group(1), settings.projectNumber()),
          "Set NEWSPACE_OAUTH_CLIENT_ID and NEWSPACE_PROJECT_NUMBER to those of one project");
    }
    return Check.ok(CheckId.SETTINGS, "complete and well formed");
  }
}
