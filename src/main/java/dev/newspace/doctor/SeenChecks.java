package dev.newspace.doctor;

import dev.newspace.observability.Observations.Observation;
import dev.newspace.observability.Observations.Subject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Google's own events and answers told so far. */
final class SeenChecks {
  private static final Duration TESTING = Duration.ofDays(8);

  /** A number that came so long ago may have left the console since: nobody tells that it did. */
  private static final Duration RECENT = Duration.ofDays(7);

  private static final String NOTHING_YET = "nothing yet";

  private final Map<Subject, Observation> seen;

  SeenChecks(Map<Subject, Observation> seen) {
    this.seen = seen;
  }

  private Optional<Observation> seen(Subject subject) {
    return Optional.ofNullable(seen.get(subject));
  }

  Check events() {
    String verified =
        Stream.of(Subject.CALLER_CHAT, Subject.CALLER_CHAT_ID_TOKEN, Subject.CALLER_ADD_ON)
            .flatMap(
                kind ->
                    seen(kind).stream()
                        .map(one -> "last %s at %s".formatted(kind.name(), moment(one))))
            .collect(Collectors.joining(", "));
    Optional<Observation> refusal = seen(Subject.REFUSAL);
    String refused =
        refusal
            .map(one -> "last refusal at %s, %s".formatted(moment(one), one.content()))
            .orElse("no refusal");
    if (verified.isEmpty() && refusal.isEmpty()) {
      return Check.unknown(CheckId.EVENTS, NOTHING_YET, "Type /help in Google Chat");
    }
    return verified.isEmpty()
        ? Check.warn(
            CheckId.EVENTS,
            "no verified event, " + refused,
            "If that is Google Chat: make the console and the settings agree")
        : Check.ok(CheckId.EVENTS, verified + "; " + refused);
  }

  Check commands() {
    Optional<Observation> unknown =
        seen(Subject.UNKNOWN_COMMAND).filter(one -> one.at().isAfter(Instant.now().minus(RECENT)));
    if (unknown.isPresent()) {
      return Check.warn(
          CheckId.COMMANDS,
          "number %s came at %s and is none of the app's"
              .formatted(unknown.get().content(), moment(unknown.get())),
          "Give the commands in the console the numbers above");
    }
    return seen(Subject.COMMAND)
        .map(one -> Check.ok(CheckId.COMMANDS, "the numbers that came are known"))
        .orElseGet(() -> Check.unknown(CheckId.COMMANDS, NOTHING_YET, "Type each command once"));
  }

  Check chatApp() {
    Optional<Observation> refusal = seen(Subject.CHAT_API_REFUSAL);
    Optional<Observation> last =
        Stream.concat(refusal.stream(), seen(Subject.CHAT_API).stream())
            .max(Comparator.comparing(Observation::at));
    if (last.isEmpty()) {
      return Check.unknown(CheckId.CHAT_APP, NOTHING_YET, "Create a space");
    }
    String told =
        "the Chat API's last answer, %s: %s".formatted(moment(last.get()), last.get().content());
    return last.equals(refusal)
        ? Check.fail(
            CheckId.CHAT_APP,
            told,
            "Enable and configure the Chat API in the OAuth client's project:"
                + " console.cloud.google.com/apis/api/chat.googleapis.com/hangouts-chat")
        : Check.ok(CheckId.CHAT_APP, told);
  }

  Check consentScreen() {
    Optional<Observation> expiry = seen(Subject.REFRESH_TOKEN_EXPIRY);
    if (expiry.isEmpty()) {
      return Check.unknown(CheckId.CONSENT_SCREEN, NOTHING_YET, "Let somebody consent");
    }
    if (expiry.get().content().isEmpty()) {
      return Check.ok(CheckId.CONSENT_SCREEN, "consents do not end by themselves");
    }
    Duration life = Duration.ofSeconds(Long.parseLong(expiry.get().content()));
    String told = "Google ends a consent after %d hours".formatted(life.toHours());
    return life.compareTo(TESTING) < 0
        ? Check.fail(
            CheckId.CONSENT_SCREEN,
            told,
            "It is External and in Testing: make it Internal, or publish it, at"
                + " console.cloud.google.com/auth/audience")
        : Check.warn(CheckId.CONSENT_SCREEN, told, "The person gave access for a limited time");
  }

  private static Instant moment(Observation one) {
    return one.at().truncatedTo(ChronoUnit.SECONDS);
  }
}
