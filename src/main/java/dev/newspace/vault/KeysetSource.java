package dev.newspace.vault;

import com.google.crypto.tink.KeysetHandle;
import dev.newspace.config.Settings;
import dev.newspace.database.DataDirectory;
import dev.newspace.keyset.Keysets;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * The keys of the {@link Vault}: from {@code NEWSPACE_VAULT_KEYSET}, else from the data folder,
 * where they are made at the first start.
 */
@ApplicationScoped
class KeysetSource {
  private static final String FILE = "vault-keyset.json";

  private final Settings settings;

  KeysetSource(Settings settings) {
    this.settings = settings;
  }

  KeysetHandle handle() throws GeneralSecurityException {
    Optional<String> set = settings.vaultKeyset();
    return Keysets.parse(set.isPresent() ? set.get() : fromDataFolder());
  }

  /** Whether there is one already; else the first use makes it. */
  boolean isThere() {
    return settings.vaultKeyset().isPresent() || Files.exists(settings.dataDir().resolve(FILE));
  }

  private String fromDataFolder() throws GeneralSecurityException {
    DataDirectory folder = DataDirectory.open(settings.dataDir());
    Path file = folder.file(FILE);
    if (!Files.exists(file)) {
      folder.write(FILE, Keysets.made());
    }
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
