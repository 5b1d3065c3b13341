package dev.newspace.config;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Settings as an operator may have given them. */
final class GivenSettings {
  /** Just what is needed. */
  static final Map<Setting, String> ENOUGH =
      Map.of(
          Setting.PUBLIC_URL, "https://newspace.example.com",
          Setting.PROJECT_NUMBER, "123456789012",
          Setting.OAUTH_CLIENT_ID, "123456789012-abc.apps.googleusercontent.com",
          Setting.OAUTH_CLIENT_SECRET, "GOCSPX-swordfish");

  private GivenSettings() {}

  /** Just what is needed, and one more or another. */
  static Map<Setting, String> enoughAnd(Setting setting, String value) {
    Map<Setting, String> settings = new HashMap<>(ENOUGH);
    settings.put(setting, value);
    return settings;
  }

  /** What the check says of them. */
  static Optional<String> faults(Map<Setting, String> settings) {
    Map<String, String> properties = new HashMap<>();
    settings.forEach((setting, value) -> properties.put(setting.property(), value));
    return SettingsValidator.faults(
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(properties, "test", 100))
            .addDefaultInterceptors()
            .build());
  }

  /** A keyset of the right kind. */
  static String keyset() {
    return keyset(PredefinedAeadParameters.AES256_GCM);
  }

  static String keyset(AesGcmParameters parameters) {
    try {
      AeadConfig.register();
      return TinkJsonProtoKeysetFormat.serializeKeyset(
          KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
