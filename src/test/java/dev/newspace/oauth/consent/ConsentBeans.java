package dev.newspace.oauth.consent;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.google.common.util.concurrent.MoreExecutors;
import dev.newspace.RootBeans;
import dev.newspace.config.Settings;
import dev.newspace.database.Database;
import dev.newspace.oauth.token.AccessTokenCache;
import dev.newspace.oauth.token.RefreshTokenStore;
import dev.newspace.oauth.token.RevocationQueue;
import dev.newspace.oauth.token.UserGrants;
import dev.newspace.vault.JsonVault;
import dev.newspace.vault.KeysetSource;
import dev.newspace.vault.Vault;

/** Makes what this room's constructors make, for tests without a container and without Google. */
public final class ConsentBeans {
  private final Settings settings;
  private final Database database;
  private final Vault vault;
  private final RefreshTokenStore refreshTokens;
  private final AccessTokenCache accessTokens;

  public ConsentBeans(Settings settings, Database database) {
    this.settings = settings;
    this.database = database;
    this.vault = new Vault(new KeysetSource(settings));
    this.refreshTokens = new RefreshTokenStore(database, vault);
    this.accessTokens =
        new AccessTokenCache(
            refreshTokens,
            null,
            RootBeans.audit(settings),
            MoreExecutors.newDirectExecutorService());
  }

  public JsonVault sealed() {
    ObjectMapper json = new ObjectMapper();
    json.registerModules(new Jdk8Module(), new JavaTimeModule());
    return new JsonVault(vault, json);
  }

  public ConsentLinks consents() {
    return new ConsentLinks(
        settings, new CompletionUrlPolicy(settings), new PendingCommandStore(database, vault), sealed());
  }

  public UserGrants authorities() {
    return new UserGrants(
        accessTokens,
        refreshTokens,
        new RevocationQueue(database, vault, settings),
        RootBeans.audit(settings));
  }

  /** Consents that end before Google's token endpoint is asked. */
  ConsentFlow consentFlow() {
    return new ConsentFlow(
        sealed(),
        new ConsentStateStore(
            new PendingConsentStore(database, sealed()), sealed(), new CallbackRateLimiter()),
        new AuthorizationUrl(settings),
        null,
        null,
        refreshTokens,
        new RevocationQueue(database, vault, settings),
        accessTokens,
        new PendingCommandStore(database, vault),
        null,
        RootBeans.audit(settings),
        RootBeans.metrics());
  }
}
