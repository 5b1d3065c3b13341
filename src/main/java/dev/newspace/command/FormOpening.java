package dev.newspace.command;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One opening of a form. It travels with the form, so that sending the form twice is one wish.
 *
 * @param id of this opening
 * @param at when the form was opened
 */
public record FormOpening(String id, Instant at) {
  private static final String ID = "form";
  private static final String AT = "opened";
  private static final int MAX_ID = 64;

  /** Google may have forgotten the request id of an older one, and a second space might come. */
  private static final Duration VALID_FOR = Duration.ofHours(12);

  /** The opening of a form now. */
  public static FormOpening now() {
    return new FormOpening(UUID.randomUUID().toString(), Instant.now());
  }

  /** Reads what {@link #parameters} wrote; empty where it is none of ours or too old. */
  public static Optional<FormOpening> read(Map<String, String> parameters) {
    try {
      Instant at = Instant.ofEpochSecond(Long.parseLong(parameters.getOrDefault(AT, "")));
      FormOpening opening = new FormOpening(parameters.getOrDefault(ID, ""), at);
      boolean ours = !opening.id().isEmpty() && opening.id().length() <= MAX_ID;
      boolean good = ours && at.plus(VALID_FOR).isAfter(Instant.now());
      return good ? Optional.of(opening) : Optional.empty();
    } catch (NumberFormatException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /** What its button carries. */
  public Map<String, String> parameters() {
    return Map.of(ID, id, AT, String.valueOf(at.getEpochSecond()));
  }
}
