package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.Json;
import java.util.List;
import java.util.Map;

/**
 * What a playground must still know when it is started again.
 *
 * @param google the local Google's own memory
 * @param sent the last events, by the numbers of their exchanges
 * @param underway events whose answer had not come; they are sent again, as Chat does
 */
record PageMemory(
    JsonNode google,
    Map<String, Boolean> presence,
    Map<String, List<Entry>> conversations,
    List<Dialog> dialogs,
    List<Exchange> exchanges,
    Map<Integer, PendingEvent> sent,
    List<PendingEvent> underway) {

  JsonNode json() {
    return Json.tree(this);
  }

  static PageMemory read(JsonNode json) {
    return Json.value(json, PageMemory.class);
  }
}
