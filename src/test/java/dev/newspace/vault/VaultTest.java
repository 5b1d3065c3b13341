package dev.newspace.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.newspace.config.Settings;
import dev.newspace.keyset.Keysets;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.testing.SomeSettings;
import dev.newspace.vault.Vault.Purpose;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was sealed for one purpose and owner opens for these alone, and unaltered. */
class VaultTest {
  private static final String OWNER = "users/1";
  private static final String SECRET = "1//0refresh-token-ünïcode-🚀";

  @TempDir Path folder;

  private Vault vault;

  @BeforeEach
  void open() {
    vault = vault(Map.of());
  }

  @Test
  void sealedTextOpensUnchanged() {
    String sealed = vault.seal(Purpose.REFRESH_TOKEN, OWNER, SECRET);
    assertThat(sealed).matches("[A-Za-z0-9_-]+");
    assertThat(vault.open(Purpose.REFRESH_TOKEN, OWNER, sealed)).contains(SECRET);
    assertThat(vault.open(Purpose.REFRESH_TOKEN, OWNER, seal(""))).contains("");
    assertThat(seal(SECRET)).as("no two alike").isNotEqualTo(seal(SECRET));
  }

  @Test
  void sealedTextWithFlippedBitIsRejected() {
    byte[] sealed = Base64.getUrlDecoder().decode(seal(SECRET));
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] flipped = sealed.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThat(opened(encoded(flipped))).as("bit " + bit).isEmpty();
    }
  }

  @Test
  void sealedTextTruncatedOrExtendedIsRejected() {
    String sealed = seal(SECRET);
    for (int length = 0; length < sealed.length(); length++) {
      assertThat(opened(sealed.substring(0, length))).isEmpty();
      assertThat(opened(sealed.substring(sealed.length() - length))).isEmpty();
    }
    assertThat(opened(sealed + "A")).isEmpty();
    assertThat(opened(sealed + "AAAA")).isEmpty();
    assertThat(opened(sealed + sealed)).isEmpty();
    assertThat(opened(" " + sealed)).isEmpty();
    assertThat(opened("🚀")).isEmpty();
    assertThat(opened(SECRET)).isEmpty();
  }

  @Test
  void sealedTextIsBoundToPurposeAndOwner() {
    for (Purpose sealedFor : Purpose.values()) {
      String sealed = vault.seal(sealedFor, OWNER, SECRET);
      for (Purpose purpose : Purpose.values()) {
        assertThat(vault.open(purpose, OWNER, sealed).isPresent()).isEqualTo(purpose == sealedFor);
      }
      for (String owner :
          new String[] {"", "users/", "users/11", "users/2", "Users/1", "users/1\n"}) {
        assertThat(vault.open(sealedFor, owner, sealed)).isEmpty();
      }
    }
  }

  @Test
  void sealedTextOpensWithItsKeysetOnly(@TempDir Path elsewhere) {
    String sealed = seal(SECRET);
    Vault stranger = vault(Map.of("newspace.data-dir", elsewhere.toString()));
    assertThat(stranger.open(Purpose.REFRESH_TOKEN, OWNER, sealed)).isEmpty();
    assertThat(vault(Map.of()).open(Purpose.REFRESH_TOKEN, OWNER, sealed)).contains(SECRET);
  }

  @Test
  void keysetFromSettingIsUsedWithoutGeneratingOne(@TempDir Path elsewhere) throws Exception {
    Map<String, String> set =
        Map.of("newspace.data-dir", elsewhere.toString(), "newspace.vault-keyset", Keysets.made());
    String sealed = vault(set).seal(Purpose.TICKET, OWNER, SECRET);
    assertThat(vault(set).open(Purpose.TICKET, OWNER, sealed)).contains(SECRET);
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void keysetFileIsGeneratedOnceForOwnerOnly() throws Exception {
    Path file = folder.resolve("vault-keyset.json");
    String made = Files.readString(file);
    vault(Map.of());
    assertThat(Files.readString(file)).isEqualTo(made);
    assertThat(made).contains("\"primaryKeyId\"", "AesGcmKey");
    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".new"));
  }

  @Test
  void keysetFileIsNotReplacedIfDamaged() throws Exception {
    Path file = folder.resolve("vault-keyset.json");
    Files.writeString(file, "{}");
    assertThatThrownBy(() -> vault(Map.of())).isInstanceOf(RuntimeException.class);
    assertThat(Files.readString(file)).isEqualTo("{}");
  }

  private Vault vault(Map<String, String> more) {
    Map<String, String> values = new HashMap<>();
    values.put("newspace.public-url", "https://newspace.example.com");
    values.put("newspace.project-number", LocalGoogle.PROJECT_NUMBER);
    values.put("newspace.oauth-client-id", LocalGoogle.CLIENT_ID);
    values.put("newspace.oauth-client-secret", LocalGoogle.CLIENT_SECRET);
    values.put("newspace.data-dir", folder.toString());
    values.putAll(more);
    Settings settings = SomeSettings.of(values);
    return new Vault(new KeysetSource(settings));
  }

  private String seal(String text) {
    return vault.seal(Purpose.REFRESH_TOKEN, OWNER, text);
  }

  private Optional<String> opened(String sealed) {
    return vault.open(Purpose.REFRESH_TOKEN, OWNER, sealed);
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
