package dev.newspace.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells one installation from another: the app shows its mark with its avatar, and whoever has the
 * same settings knows whether that is the one that is meant. It is made of what everybody can see:
 * the address, the project's number and the OAuth client's id, which stand in every consent link.
 */
public final class Installation {
  /** The header of {@code GET /avatar.png} that has the mark. */
  public static final String HEADER = "NewSpace-Installation";

  private static final int BYTES = 8;

  private Installation() {}

  /** Of all replicas the same; 16 hexadecimal digits. */
  public static String mark(Settings settings) {
    String all =
        String.join("\n", settings.chatUrl(), settings.projectNumber(), settings.oauthClientId());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has it", e);
    }
  }
}
