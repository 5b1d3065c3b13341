package dev.newspace.playground.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A date, a time of day or both to pick, in UTC. */
final class DateTimePicker implements Widget {

  @Override
  public Map<String, Object> data(JsonNode content) {
    String type = content.path("type").asText("DATE_AND_TIME");
    Map<String, Object> data = new HashMap<>();
    data.put("id", "w" + UUID.randomUUID());
    data.put("name", Cards.MOMENT + content.path("name").asText());
    data.put("label", content.path("label").asText(""));
    data.put(
        "kind",
        switch (type) {
          case "DATE_ONLY" -> "date";
          case "TIME_ONLY" -> "time";
          default -> "datetime-local";
        });
    data.put("value", content.has("valueMsEpoch") ? value(content, type) : "");
    data.put("undrawn", Undrawn.of(content, "name", "label", "type", "valueMsEpoch"));
    return data;
  }

  private static String value(JsonNode content, String type) {
    LocalDateTime moment =
        LocalDateTime.ofInstant(
                Instant.ofEpochMilli(content.path("valueMsEpoch").asLong()), ZoneOffset.UTC)
            .truncatedTo(ChronoUnit.MINUTES);
    return switch (type) {
      case "DATE_ONLY" -> moment.toLocalDate().toString();
      case "TIME_ONLY" -> moment.toLocalTime().toString();
      default -> moment.toString();
    };
  }
}
