package dev.newspace.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.context.Deadline;
import dev.newspace.interaction.Interaction;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Reply;
import java.util.Optional;

/** One of the ways in which Google Chat tells of an interaction and wants to be answered. */
interface Dialect {
  /** Whether an event is told in this dialect, by its structure. */
  boolean speaks(JsonNode event);

  /** Reads an event tolerantly; empty for one that the app has no use for. */
  Optional<Interaction> read(JsonNode event, Deadline deadline);

  /** Writes a reply: UTF-8 JSON. */
  byte[] write(Reply reply, Context context);
}
