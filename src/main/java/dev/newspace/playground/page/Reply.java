package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What came back from the app.
 *
 * @param status 0 where nothing came
 * @param body JSON, or a JSON string of what was none
 */
record Reply(int status, JsonNode body) {

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }
}
