package dev.newspace.playground.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What the template of one kind of widget is filled with. */
interface Widget {
  Map<String, Object> data(JsonNode content);
}
