package dev.newspace.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import dev.newspace.config.Settings;
import dev.newspace.startup.StartupException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Seals what must not be read or altered outside this app. What was sealed for one purpose and
 * owner opens only for the same purpose and owner.
 */
@ApplicationScoped
public class Vault {
  /** Tink begins what it seals with a version and the key's id (wire format TINK). */
  private static final int PREFIX = 5;

  private final Aead aead;
  private final int primaryKeyId;

  @Inject
  Vault(KeysetSource keyset) {
    try {
      KeysetHandle handle = keyset.handle();
      this.primaryKeyId = handle.getPrimary().getId();
      this.aead = handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      // That of the settings was checked before.
      throw new StartupException(
          "NewSpace cannot start: vault-keyset.json in NEWSPACE_DATA_DIR holds no usable keys."
              + " Bring back the file that was there, or set NEWSPACE_VAULT_KEYSET to what it"
              + " held.");
    }
  }

  /**
   * The vault of a command that runs without the app.
   *
   * @throws StartupException where there is no keyset: a new one would open nothing
   */
  public static Vault existing(Settings settings) {
    KeysetSource keyset = new KeysetSource(settings);
    if (!keyset.isThere()) {
      throw new StartupException(
          "Nothing was done: there is no vault-keyset.json in NEWSPACE_DATA_DIR, and"
              + " NEWSPACE_VAULT_KEYSET is not set.");
    }
    return new Vault(keyset);
  }

  /** The id of the key that seals now. */
  public int primaryKeyId() {
    return primaryKeyId;
  }

  /** The id of the key that sealed a text; empty where it was not sealed at all. */
  public static OptionalInt keyId(String sealed) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(sealed);
      return bytes.length > PREFIX
          ? OptionalInt.of(ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt())
          : OptionalInt.empty();
    } catch (IllegalArgumentException e) {
      return OptionalInt.empty();
    }
  }

  /**
   * Seals a text into text that fits a URL, a button's parameter or a column.
   *
   * @param owner whose it is: a user's resource name, or the key of the row it is stored in
   */
  public String seal(Purpose purpose, String owner, String text) {
    try {
      byte[] sealed = aead.encrypt(Compression.pack(text), associated(purpose, owner));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The keyset cannot seal", e);
    }
  }

  /**
   * Opens what {@link #seal} made; empty for anything else, altered, of another purpose or owner.
   */
  public Optional<String> open(Purpose purpose, String owner, String sealed) {
    try {
      byte[] text = aead.decrypt(Base64.getUrlDecoder().decode(sealed), associated(purpose, owner));
      return Optional.of(Compression.unpack(text));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What something was sealed for. */
  public enum Purpose {
    /** A person's refresh token; owner: the person. */
    REFRESH_TOKEN,
    /** The link of a consent prompt; owner: the app. */
    TICKET,
    /** A consent under way; owner: its ticket's hash, or the app where a browser carries it. */
    STATE,
    /** A command that waits for a consent; owner: its row's id. */
    WAITING_COMMAND,
    /** A token to be revoked; owner: its row's id. */
    REVOCATION,
    /** A request for a space that a button carries or that waits; owner: the person. */
    SPACE_REQUEST,
    /** A request for a group chat or direct message, carried in the same way; owner: the person. */
    CHAT_REQUEST,
    /** The id of a space's request that a button carries; owner: the person. */
    SPACE_REFERENCE,
    /** A change of a space that a button carries or that waits; owner: the person. */
    SPACE_CHANGE,
    /** The row that tells whether the keyset fits the database; owner: the app. */
    CHECK
  }

  private static byte[] associated(Purpose purpose, String owner) {
    return (purpose + "\n" + owner).getBytes(StandardCharsets.UTF_8);
  }
}
