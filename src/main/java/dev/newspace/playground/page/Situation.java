package dev.newspace.playground.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Something that can go wrong. */
enum Situation {
  NAME_TAKEN("Name taken", "Somebody else has a space of this name."),
  NOT_ALLOWED("Not allowed", "The administrator lets this person make no spaces: 403."),
  CONSENT_WITHDRAWN("Consent withdrawn", "The person took the consent back at Google."),
  SCOPE_UNTICKED(
      "Scope unticked", "On the consent page, the box for making spaces will not be ticked."),
  TOKEN_EXPIRED("Token expired", "Every access token is dead; the refresh token lives."),
  TOO_MANY_CALLS("429", "The quota of spaces in a minute is used up."),
  UNAVAILABLE("503", "The Chat API is away."),
  SLOW("Slow, 10 s", "The Chat API takes ten seconds for every call."),
  TOO_SLOW("Slow, 40 s", "The Chat API takes longer than Chat waits for the app."),
  ANSWER_LOST("Answer lost", "The space is made, and the connection ends before the app knows."),
  KEYS_ROTATED("Keys rotated", "Google signs with keys that the app has not seen."),
  DELIVERED_TWICE("Delivered twice", "The same event comes twice at the same time."),
  FORGED_CALLER("Forged caller", "An event is signed by somebody who is not Google.");

  private final String title;
  private final String explanation;

  Situation(String title, String explanation) {
    this.title = title;
    this.explanation = explanation;
  }

  static Optional<Situation> find(String id) {
    return Arrays.stream(values()).filter(situation -> situation.id().equals(id)).findFirst();
  }

  /** As it stands in an address. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String title() {
    return title;
  }

  public String explanation() {
    return explanation;
  }
}
