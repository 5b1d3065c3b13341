package dev.newspace.doctor;

import dev.newspace.config.Settings;
import java.util.function.Supplier;

/** Which checks there are. */
final class Examination {
  private Examination() {}

  /** All but those of what is stored. */
  static Doctor of(Settings settings, Web web, Supplier<SeenChecks> seen) {
    GoogleAnswers answers = new GoogleAnswers(settings, web);
    AddressChecks address = new AddressChecks(settings, web);
    return cheap(settings, answers)
        .with(CheckId.CERTIFICATE, address::certificate)
        .with(CheckId.PUBLIC_URL, address::publicUrl)
        .with(CheckId.GOOGLE, () -> new GoogleChecks(answers).google())
        .with(CheckId.CHAT_APP, () -> seen.get().chatApp())
        .with(CheckId.EVENTS, () -> seen.get().events())
        .with(CheckId.COMMANDS, () -> seen.get().commands())
        .with(CheckId.CONSENT_SCREEN, () -> seen.get().consentScreen());
  }

  /**
   * Those that can be told while the app starts, at the cost of three requests: what is copied
   * wrongly most often. The public address may lead here only once the app is ready.
   */
  static Doctor cheap(Settings settings, Web web) {
    return cheap(settings, new GoogleAnswers(settings, web));
  }

  private static Doctor cheap(Settings settings, GoogleAnswers answers) {
    return new Doctor()
        .with(CheckId.SETTINGS, () -> SettingsCheck.of(settings))
        .with(CheckId.CLOCK, () -> new GoogleChecks(answers).clock())
        .with(CheckId.OAUTH_CLIENT, () -> OAuthClientCheck.of(answers))
        .with(CheckId.REDIRECT_URI, () -> RedirectUriCheck.of(answers));
  }
}
