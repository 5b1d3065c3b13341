package dev.newspace.playground.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Something that can go wrong. */
enum FailureScenario {
  NAME_TAKEN("Name taken", "Somebody else has a space of this name. The app offers others."),
  NOT_ALLOWED(
      "Not allowed",
      "The administrator lets this person create no spaces: Google answers 403. The app says who can help."),
  CONSENT_WITHDRAWN(
      "Consent withdrawn",
      "The person took the consent back at Google. The app asks for it again."),
  SCOPE_UNTICKED(
      "Scope unticked",
      "On the consent page the box for creating spaces is empty. Allow it like that: the app takes no half consent."),
  TOKEN_EXPIRED(
      "Token expired",
      "Every access token is dead; the refresh token lives. The app gets a new one, and nobody notices."),
  SESSION_ENDED(
      "Session ended",
      "The organization’s session control ended the consent (invalid_rapt). The app asks for it again, and the log tells it from a withdrawal."),
  CLIENT_REFUSED(
      "OAuth client refused",
      "Google does not take the app’s own secret (invalid_client). The app keeps the consent, and says whose it is to mend."),
  APP_BLOCKED(
      "App blocked",
      "The administrator allows this app no access (admin_policy_enforced). The app keeps the consent, and asks for nothing."),
  TOKENS_UNAVAILABLE(
      "No tokens",
      "The token endpoint answers 503, however often it is asked. The app says that no space was created, and offers to try again."),
  CHAT_OFF(
      "Chat off",
      "Google Chat is switched off for this person: Google answers 400 FAILED_PRECONDITION."),
  APP_UNKNOWN(
      "App not set up",
      "The Chat API is not enabled in the project, which is another one than the app’s. The log names it."),
  CONFLICT(
      "Conflict",
      "Google answers 409 ABORTED once. The app asks again under the same request id, and nobody notices."),
  TOO_MANY_CALLS(
      "Quota used up",
      "Google answers 429: the quota of spaces in a minute is used up. The app waits as long as it can, and offers to try again."),
  UNAVAILABLE(
      "Google is away",
      "The Chat API answers 503, however often it is asked. The app tries for some 25 seconds, and offers to try again."),
  SLOW("Slow, 10 s", "The Chat API takes ten seconds for every call. The app waits."),
  TOO_SLOW(
      "Slow, 40 s",
      "The Chat API takes longer than Chat waits for the app. The app answers after some 25 seconds, and offers to try again."),
  ANSWER_LOST(
      "Answer lost",
      "The space is created, and the connection ends before the app knows. The app asks again, and no second space comes of it."),
  KEYS_ROTATED(
      "Keys rotated",
      "Google signs with keys that the app has not seen. The app fetches them, and answers as ever."),
  DELIVERED_TWICE(
      "Delivered twice",
      "The same event comes twice at the same time. Both get the same answer, and there is one space."),
  FORGED_CALLER(
      "Forged caller",
      "An event is signed by somebody who is not Google. The app refuses it with 401, and Chat shows that as it shows an app that fails.");

  private final String title;
  private final String explanation;

  FailureScenario(String title, String explanation) {
    this.title = title;
    this.explanation = explanation;
  }

  static Optional<FailureScenario> find(String id) {
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
