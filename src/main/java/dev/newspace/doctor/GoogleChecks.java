package dev.newspace.doctor;

import dev.newspace.doctor.Web.Answer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Does Google answer, and at which time? */
final class GoogleChecks {
  private static final Duration SKEW_THAT_FAILS = Duration.ofSeconds(60);
  private static final Duration SKEW_THAT_WARNS = Duration.ofSeconds(10);

  private final GoogleAnswers answers;

  GoogleChecks(GoogleAnswers answers) {
    this.answers = answers;
  }

  /** Whether each of Google's addresses answers at all. */
  Check google() {
    List<String> away = new ArrayList<>();
    answers
        .ofAllAddresses()
        .forEach(
            (name, answer) -> {
              if (GoogleAnswers.awaited(answer).isEmpty()) {
                away.add(name);
              }
            });
    return away.isEmpty()
        ? Check.ok(CheckId.GOOGLE, "all addresses answer")
        : Check.fail(
            CheckId.GOOGLE,
            "no answer from " + String.join(", ", away),
            "Let this machine connect to Google by https");
  }

  /**
   * How far this machine's clock is from Google's. What is asked for other checks tells the time as
   * well; the other addresses are asked only where that is silent.
   */
  Check clock() {
    return Stream.<Supplier<Stream<CompletableFuture<Answer>>>>of(
            () -> Stream.of(answers.token()),
            () -> Stream.of(answers.signInToNobody()),
            () -> answers.ofAllAddresses().values().stream())
        .flatMap(Supplier::get)
        .flatMap(asked -> GoogleAnswers.awaited(asked).stream())
        .flatMap(answer -> ahead(answer).stream())
        .findFirst()
        .map(GoogleChecks::clock)
        .orElseGet(
            () ->
                Check.unknown(
                    CheckId.CLOCK,
                    "none of Google's addresses tells the time",
                    "See the check google"));
  }

  private static Check clock(Duration ahead) {
    Duration skew = ahead.abs();
    String seen =
        "this machine is %d s %s Google"
            .formatted(skew.toSeconds(), ahead.isNegative() ? "behind" : "ahead of");
    String todo = "Let the machine take its time from the network: timedatectl set-ntp true";
    if (skew.compareTo(SKEW_THAT_FAILS) > 0) {
      return Check.fail(CheckId.CLOCK, seen, todo);
    }
    return skew.compareTo(SKEW_THAT_WARNS) > 0
        ? Check.warn(CheckId.CLOCK, seen, todo)
        : Check.ok(CheckId.CLOCK, seen);
  }

  /** By how much this machine is ahead of whoever answered. */
  private static Optional<Duration> ahead(Answer answer) {
    Duration took = Duration.between(answer.asked(), answer.came());
    // Half a second, since Google tells whole ones.
    return date(answer)
        .map(
            told -> Duration.between(told.plusMillis(500), answer.asked().plus(took.dividedBy(2))));
  }

  private static Optional<Instant> date(Answer answer) {
    try {
      return answer
          .header("date")
          .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME))
          .map(ZonedDateTime::toInstant);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
