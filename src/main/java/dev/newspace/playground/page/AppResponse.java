package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * What came back from the app.
 *
 * @param sent when the event left
 * @param status 0 where nothing came
 * @param body JSON, or a JSON string of what was none
 */
record AppResponse(Instant sent, int status, JsonNode body) {

  /** What is wrong with it, in a sentence. */
  String fault() {
    return status == 0 ? "Nothing came back." : "It answered with status " + status + ".";
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }
}
