package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.Json;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A date, a time of day or both, as a browser sends what was picked.
 *
 * @param date null where only a time was picked
 * @param time null where only a date was picked
 */
record Moment(LocalDate date, LocalTime time) {

  /** Reads {@code 2026-11-29}, {@code 09:41} or {@code 2026-11-29T09:41}; nothing else. */
  static Optional<Moment> read(String picked) {
    try {
      if (picked.contains("T")) {
        LocalDateTime both = LocalDateTime.parse(picked);
        return Optional.of(new Moment(both.toLocalDate(), both.toLocalTime()));
      }
      return Optional.of(
          picked.contains(":")
              ? new Moment(null, LocalTime.parse(picked))
              : new Moment(LocalDate.parse(picked), null));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** In milliseconds since 1970, UTC. */
  long millis() {
    LocalDate day = date == null ? LocalDate.EPOCH : date;
    LocalTime hour = time == null ? LocalTime.MIDNIGHT : time;
    return LocalDateTime.of(day, hour).toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  /** As an event has it (developers.google.com/workspace/chat/read-form-data). */
  ObjectNode formInput() {
    ObjectNode json = Json.object();
    if (date == null) {
      json.putObject("timeInput").put("hours", time.getHour()).put("minutes", time.getMinute());
    } else if (time == null) {
      json.putObject("dateInput").put("msSinceEpoch", millis());
    } else {
      json.putObject("dateTimeInput")
          .put("msSinceEpoch", millis())
          .put("hasDate", true)
          .put("hasTime", true);
    }
    return json;
  }
}
