package dev.newspace.doctor;

import dev.newspace.config.Settings;
import java.util.function.Supplier;

/** Which checks there are. */
final class Examination {
  private Examination() {}

  /** All but those of what is stored. */
  static Doctor of(Settings settings, Web web, Supplier<SeenChecks> seen) {
    GoogleChecks google = new GoogleChecks(settings, web);
    AddressChecks address = new AddressChecks(settings, web);
    return cheap(settings, google)
        .with(CheckId.CERTIFICATE, address::certificate)
        .with(CheckId.PUBLIC_URL, address::publicUrl)
        .with(CheckId.GOOGLE, google::google)
        .with(CheckId.CHAT_APP, () -> seen.get().chatApp())
        .with(CheckId.EVENTS, () -> seen.get().events())
        .with(CheckId.COMMANDS, () -> seen.get().commands())
        .with(CheckId.CONSENT_SCREEN, () -> seen.get().consentScreen());
  }

  /**
   * Those that can be told while the app starts, at the cost of a handful of requests: what is
   * copied wrongly most often. The public address may lead here only once the app is ready.
   */
  static Doctor cheap(Settings settings, Web web) {
    return cheap(settings, new GoogleChecks(settings, web));
  }

  private static Doctor cheap(Settings settings, GoogleChecks google) {
    return new Doctor()
        .with(CheckId.SETTINGS, () -> SettingsCheck.of(settings))
        .with(CheckId.CLOCK, google::clock)
        .with(CheckId.OAUTH_CLIENT, google::oauthClient)
        .with(CheckId.REDIRECT_URI, google::redirectUri);
  }
}
