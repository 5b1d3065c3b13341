package dev.newspace.vault;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.newspace.config.Settings;

/** Makes what this room's constructors make, for tests without a container. */
public final class VaultBeans {
  private VaultBeans() {}

  public static Vault vault(Settings settings) {
    return new Vault(new KeysetSource(settings));
  }

  public static JsonVault jsonVault(Vault vault) {
    ObjectMapper json = new ObjectMapper();
    json.registerModules(new Jdk8Module(), new JavaTimeModule());
    return new JsonVault(vault, json);
  }
}
