package dev.newspace.oauth.consent;

import dev.newspace.config.Settings;
import dev.newspace.database.Database;
import dev.newspace.oauth.token.TokenBeans;
import dev.newspace.oauth.token.UserGrants;
import dev.newspace.observability.ObservabilityBeans;
import dev.newspace.vault.JsonVault;
import dev.newspace.vault.Vault;
import dev.newspace.vault.VaultBeans;

/** Makes what this room's constructors make, for tests without a container and without Google. */
public final class ConsentBeans {
  private final Settings settings;
  private final Database database;
  private final Vault vault;
  private final TokenBeans tokens;

  public ConsentBeans(Settings settings, Database database) {
    this.settings = settings;
    this.database = database;
    this.vault = VaultBeans.vault(settings);
    this.tokens = new TokenBeans(settings, database, vault);
  }

  public JsonVault jsonVault() {
    return VaultBeans.jsonVault(vault);
  }

  public ConsentLinks links() {
    return new ConsentLinks(
        settings,
        new CompletionUrlPolicy(settings),
        new PendingCommandStore(database, vault),
        jsonVault());
  }

  public UserGrants grants() {
    return tokens.grants();
  }

  /** Consents that end before Google's token endpoint is asked. */
  ConsentFlow consentFlow() {
    return new ConsentFlow(
        jsonVault(),
        new ConsentStateStore(
            new PendingConsentStore(database, jsonVault()), jsonVault(), new CallbackRateLimiter()),
        new AuthorizationUrl(settings),
        null,
        null,
        tokens.grants(),
        new PendingCommandStore(database, vault),
        null,
        new CallbackRateLimiter(),
        tokens.errors(),
        ObservabilityBeans.audit(settings),
        ObservabilityBeans.metrics());
  }
}
