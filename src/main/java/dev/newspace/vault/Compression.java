package dev.newspace.vault;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterInputStream;
import java.util.zip.InflaterInputStream;

/**
 * Long texts in less room: a card holds 32,000 bytes, and a button may carry a whole form of emoji.
 */
final class Compression {
  /** Shorter ones fit as they are, and cost nothing. */
  private static final int LONG = 4_000;

  /** No text that is sealed begins with it. */
  private static final byte MARK = 0;

  private Compression() {}

  static byte[] pack(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < LONG) {
      return bytes;
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.write(MARK);
    try (DeflaterInputStream deflated = new DeflaterInputStream(new ByteArrayInputStream(bytes))) {
      deflated.transferTo(packed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** What {@link #pack} made; it was sealed, so nobody else has packed it. */
  static String unpack(byte[] packed) {
    if (packed.length == 0 || packed[0] != MARK) {
      return new String(packed, StandardCharsets.UTF_8);
    }
    ByteArrayInputStream bytes = new ByteArrayInputStream(packed, 1, packed.length - 1);
    try (InflaterInputStream inflated = new InflaterInputStream(bytes)) {
      return new String(inflated.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
