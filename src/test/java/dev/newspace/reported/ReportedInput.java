package dev.newspace.reported;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.playground.people.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What somebody met in front of the real Google, and what is right there. Texts that begin with
 * {@code card:} or {@code page:} are those of a message bundle, others stand for themselves.
 *
 * @param title what is right, in a sentence
 * @param consent what those who act have agreed to before
 * @param people whom the events name by nothing but a number or an address
 * @param steps what happens, in order
 * @param log for each line that stands there exactly once: what is in it
 * @param counted what the metric of refusals counts
 */
record ReportedInput(
    String title,
    Consent consent,
    List<Person> people,
    List<Step> steps,
    List<List<String>> log,
    List<Counted> counted) {
  private static final Path FOLDER = Path.of("src", "test", "resources", "reported");
  // An expectation that nobody reads is a fault: unknown fields are refused.
  private static final ObjectMapper JSON = new ObjectMapper();

  ReportedInput {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(consent, "consent");
    people = orEmpty(people);
    log = orEmpty(log);
    counted = orEmpty(counted);
    if (orEmpty(steps).stream().noneMatch(Step::isJudged)) {
      throw new IllegalArgumentException("Nothing is expected of " + title);
    }
  }

  /** What was agreed to. */
  enum Consent {
    NONE,
    GIVEN,
    /** And whatever token comes of it is over at once. */
    GIVEN_WITHOUT_TOKEN
  }

  /** One thing that happens; only one of the first four is there. */
  record Step(GoogleSays google, List<Sending> send, Visit visit, Knock knock, After after) {
    boolean isJudged() {
      return send != null || visit != null || knock != null;
    }
  }

  /**
   * What Google does from now on.
   *
   * @param asUsual everything that was said before is over
   * @param forgetsAccessTokens those that are out
   * @param at the operation
   * @param about what is in the call's body: a text, or a person's name for their refresh token
   * @param times how often
   * @param hangs or {@code resets}, instead of an answer
   */
  record GoogleSays(
      boolean asUsual,
      boolean forgetsAccessTokens,
      String at,
      String about,
      int times,
      int status,
      Map<String, String> headers,
      JsonNode body,
      String text,
      boolean hangs,
      boolean resets) {}

  /**
   * An event; several of a step are sent at once.
   *
   * @param event null for one that is sent again
   * @param again the number of that one among all that were sent, from 1
   * @param presses the words on the button of the answer before, or {@code submit}
   * @param of the number of that answer; 0 for the last
   */
  record Sending(JsonNode event, int again, String presses, int of, RightAnswer right) {
    Sending {
      Objects.requireNonNull(right, "right");
    }
  }

  /**
   * Somebody opens the link of an answer.
   *
   * @param of the number of the answer
   * @param agrees on Google's page
   * @param error with which Google sends the browser back instead
   */
  record Visit(int of, boolean agrees, String error, RightPage right) {
    Visit {
      Objects.requireNonNull(right, "right");
    }
  }

  /**
   * A request that is no proper event.
   *
   * @param signature instead of the token's own; null for that
   * @param status that is right
   */
  record Knock(String path, int times, String signature, JsonNode event, int status) {}

  /** How often the refusals of one operation are counted under one code. */
  record Counted(String operation, String code, int times) {}

  /** Every input there is, by its file's name. */
  static List<String> names() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ReportedInput read(String name) {
    try {
      return parse(Files.readString(FOLDER.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  static ReportedInput parse(String json) throws IOException {
    return JSON.readValue(json, ReportedInput.class);
  }

  static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }
}
