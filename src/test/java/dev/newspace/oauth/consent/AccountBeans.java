package dev.newspace.oauth.consent;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.google.common.util.concurrent.MoreExecutors;
import dev.newspace.RootBeans;
import dev.newspace.config.Settings;
import dev.newspace.database.Database;
import dev.newspace.oauth.token.AccessTokens;
import dev.newspace.oauth.token.Authorities;
import dev.newspace.oauth.token.RefreshTokens;
import dev.newspace.oauth.token.Revocations;
import dev.newspace.vault.Keyset;
import dev.newspace.vault.Sealed;
import dev.newspace.vault.Vault;

/** Makes what this room's constructors make, for tests without a container and without Google. */
public final class AccountBeans {
  private final Settings settings;
  private final Database database;
  private final Vault vault;
  private final RefreshTokens refreshTokens;
  private final AccessTokens accessTokens;

  public AccountBeans(Settings settings, Database database) {
    this.settings = settings;
    this.database = database;
    this.vault = new Vault(new Keyset(settings));
    this.refreshTokens = new RefreshTokens(database, vault);
    this.accessTokens =
        new AccessTokens(
            refreshTokens,
            null,
            RootBeans.audit(settings),
            MoreExecutors.newDirectExecutorService());
  }

  public Sealed sealed() {
    ObjectMapper json = new ObjectMapper();
    json.registerModules(new Jdk8Module(), new JavaTimeModule());
    return new Sealed(vault, json);
  }

  public Consents consents() {
    return new Consents(
        settings, new CompletionHosts(settings), new WaitingCommands(database, vault), sealed());
  }

  public Authorities authorities() {
    return new Authorities(
        accessTokens,
        refreshTokens,
        new Revocations(database, vault, settings),
        RootBeans.audit(settings));
  }

  /** Consents that end before Google's token endpoint is asked. */
  ConsentFlow consentFlow() {
    return new ConsentFlow(
        sealed(),
        new ConsentStates(
            new PendingConsents(database, sealed()), sealed(), new CallbackRateLimiter()),
        new AuthorizationUrl(settings),
        null,
        null,
        refreshTokens,
        new Revocations(database, vault, settings),
        accessTokens,
        new WaitingCommands(database, vault),
        null,
        RootBeans.audit(settings),
        RootBeans.metrics());
  }
}
