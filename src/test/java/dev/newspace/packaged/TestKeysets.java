package dev.newspace.packaged;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AeadParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/** Keysets as JSON text, good and bad. */
public final class TestKeysets {
  private TestKeysets() {}

  /** As it should be. */
  public static String aes256() {
    return of(PredefinedAeadParameters.AES256_GCM);
  }

  /** With a key that is shorter than asked for. */
  static String aes128() {
    return of(PredefinedAeadParameters.AES128_GCM);
  }

  /** With a primary key that is not among the keys. */
  static String withoutItsPrimary() {
    return aes256().replaceFirst("\"primaryKeyId\":[0-9]+", "\"primaryKeyId\":1");
  }

  /** With no key that may be used. */
  public static String disabled() {
    return aes256().replace("ENABLED", "DISABLED");
  }

  private static String of(AeadParameters parameters) {
    try {
      AeadConfig.register();
      return TinkJsonProtoKeysetFormat.serializeKeyset(
          KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
