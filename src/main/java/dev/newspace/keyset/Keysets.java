package dev.newspace.keyset;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Objects;

/**
 * Tink keysets of AES256-GCM keys as JSON text. Keys are changed in three steps, each rolled out to
 * all replicas before the next: {@link #withNewKey}, {@link #withNewestAsPrimary}, {@link
 * #withPrimaryAlone}.
 */
public final class Keysets {
  private static final int AES256_BYTES = 32;

  private Keysets() {}

  /**
   * Reads a keyset.
   *
   * @throws GeneralSecurityException where it is none, cannot seal, or has keys of another type
   */
  public static KeysetHandle parse(String json) throws GeneralSecurityException {
    AeadConfig.register();
    KeysetHandle keyset = read(json);
    for (int i = 0; i < keyset.size(); i++) {
      boolean aes256 =
          keyset.getAt(i).getKey().getParameters() instanceof AesGcmParameters aesGcm
              && aesGcm.getKeySizeBytes() == AES256_BYTES;
      if (!aes256) {
        throw new GeneralSecurityException("A key is not of type AES256-GCM");
      }
    }
    return keyset;
  }

  /**
   * Tink answers text that is no JSON with unchecked exceptions of its parser, and a keyset whose
   * primary key is missing or disabled with one as soon as that is asked for.
   */
  private static KeysetHandle read(String json) throws GeneralSecurityException {
    try {
      KeysetHandle keyset =
          TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
      Objects.requireNonNull(keyset.getPrimary());
      return keyset;
    } catch (RuntimeException e) {
      throw new GeneralSecurityException("Not a keyset", e);
    }
  }

  /** A new keyset of one key. */
  public static String made() throws GeneralSecurityException {
    AeadConfig.register();
    return write(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
  }

  /** The keyset with one more key, which opens and does not seal yet. */
  static String withNewKey(String json) throws GeneralSecurityException {
    return write(
        KeysetHandle.newBuilder(parse(json))
            .addEntry(
                KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId())
            .build());
  }

  /** The keyset with its newest key sealing; the others still open. */
  static String withNewestAsPrimary(String json) throws GeneralSecurityException {
    KeysetHandle.Builder keyset = KeysetHandle.newBuilder(parse(json));
    keyset.getAt(keyset.size() - 1).makePrimary();
    return write(keyset.build());
  }

  /** The keyset with its primary key alone: what was sealed with another does not open any more. */
  static String withPrimaryAlone(String json) throws GeneralSecurityException {
    KeysetHandle.Builder keyset = KeysetHandle.newBuilder(parse(json));
    for (int i = keyset.size() - 1; i >= 0; i--) {
      if (!keyset.getAt(i).isPrimary()) {
        keyset.deleteAt(i);
      }
    }
    return write(keyset.build());
  }

  private static String write(KeysetHandle keyset) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
  }
}
