package dev.newspace.chat;

import com.google.api.client.json.gson.GsonFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes Google's model classes, and maps that hold them. */
final class JsonWriter {
  /** The answer that shows nothing. */
  static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

  private JsonWriter() {}

  static byte[] bytes(Object value) {
    try {
      return GsonFactory.getDefaultInstance().toByteArray(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
