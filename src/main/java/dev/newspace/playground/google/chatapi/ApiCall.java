package dev.newspace.playground.google.chatapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.google.server.HttpAnswer;

/** What is done for a call of the API. */
@FunctionalInterface
interface ApiCall {

  /** What is answered, with the status 200. */
  JsonNode answer() throws ApiException;

  static HttpAnswer answered(ApiCall call) {
    try {
      return HttpAnswer.json(200, call.answer());
    } catch (ApiException refused) {
      return refused.error().answer();
    }
  }
}
