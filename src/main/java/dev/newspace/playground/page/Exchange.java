package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;

/**
 * One request and its answer, without secrets.
 *
 * @param number counts from 1
 * @param took in milliseconds, or -1 while the answer is awaited
 * @param outcome the answer in a few words, or empty
 * @param head the request's first line and its headers
 * @param status of the answer, 0 where none came
 * @param sent the request's body, or null
 * @param received the answer's body, or null
 */
record Exchange(
    int number,
    Instant at,
    long took,
    Lane lane,
    String title,
    String outcome,
    String head,
    int status,
    @JsonDeserialize(using = KeptBody.class) JsonNode sent,
    @JsonDeserialize(using = KeptBody.class) JsonNode received) {

  /** Who speaks to whom. */
  enum Lane {
    EVENT("Chat → app"),
    CONSENT("browser → Google"),
    OAUTH("app → Google"),
    API("app → Chat API");

    final String label;

    Lane(String label) {
      this.label = label;
    }
  }

  boolean isUnderway() {
    return took < 0;
  }
}
