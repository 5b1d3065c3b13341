package dev.newspace.account;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dev.newspace.DataFolder;
import dev.newspace.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * The keys of the {@link Vault}: from {@code NEWSPACE_VAULT_KEYSET}, else from the data folder,
 * where they are made at the first start.
 */
@ApplicationScoped
class Keyset {
  private static final String FILE = "vault-keyset.json";

  private final Settings settings;

  Keyset(Settings settings) {
    this.settings = settings;
  }

  KeysetHandle handle() throws GeneralSecurityException {
    AeadConfig.register();
    return TinkJsonProtoKeysetFormat.parseKeyset(
        settings.vaultKeyset().orElseGet(this::fromDataFolder), InsecureSecretKeyAccess.get());
  }

  private String fromDataFolder() {
    DataFolder folder = DataFolder.open(settings.dataDir());
    Path file = folder.file(FILE);
    if (!Files.exists(file)) {
      folder.write(FILE, made());
    }
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new keyset of one AES256-GCM key, as JSON text. */
  static String made() {
    try {
      AeadConfig.register();
      KeysetHandle made = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
      return TinkJsonProtoKeysetFormat.serializeKeyset(made, InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No keyset can be made", e);
    }
  }
}
