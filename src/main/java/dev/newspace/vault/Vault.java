package dev.newspace.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import dev.newspace.startup.StartupException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

/**
 * Seals what must not be read or altered outside this app. What was sealed for one purpose and
 * owner opens only for the same purpose and owner.
 */
@ApplicationScoped
public class Vault {
  private final Aead aead;

  Vault(KeysetSource keyset) {
    try {
      KeysetHandle handle = keyset.handle();
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
    /** The row that tells whether the keyset fits the database; owner: the app. */
    CHECK
  }

  private static byte[] associated(Purpose purpose, String owner) {
    return (purpose + "\n" + owner).getBytes(StandardCharsets.UTF_8);
  }
}
