package dev.newspace.oauth.token;

import com.google.common.util.concurrent.MoreExecutors;
import dev.newspace.config.Settings;
import dev.newspace.database.Database;
import dev.newspace.observability.ObservabilityBeans;
import dev.newspace.vault.Vault;

/** Makes what this room's constructors make, for tests without a container and without Google. */
public final class TokenBeans {
  private final Settings settings;
  private final Database database;
  private final Vault vault;
  private final RefreshTokenStore refreshTokens;
  private final AccessTokenCache accessTokens;

  public TokenBeans(Settings settings, Database database, Vault vault) {
    this.settings = settings;
    this.database = database;
    this.vault = vault;
    this.refreshTokens = new RefreshTokenStore(database, vault);
    this.accessTokens =
        new AccessTokenCache(
            refreshTokens,
            new ClientRefusalStore(database, settings),
            null,
            ObservabilityBeans.audit(settings),
            MoreExecutors.newDirectExecutorService());
  }

  public UserGrants grants() {
    return new UserGrants(
        accessTokens,
        refreshTokens,
        new RevocationQueue(new RevocationStore(database, vault), settings),
        ObservabilityBeans.audit(settings));
  }

  public OAuthErrorLog errors() {
    return new OAuthErrorLog(ObservabilityBeans.logLimiter(), ObservabilityBeans.metrics());
  }
}
