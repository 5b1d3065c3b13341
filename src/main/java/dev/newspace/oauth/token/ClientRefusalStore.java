package dev.newspace.oauth.token;

import dev.newspace.config.Settings;
import dev.newspace.database.Database;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/**
 * Who was asked for a new consent since Google said {@code unauthorized_client}, and under which
 * OAuth client: under the same one nobody is asked twice. Only who has consented comes in here.
 */
@ApplicationScoped
class ClientRefusalStore {
  /** As long as Google takes a consent that is not used. */
  private static final Duration TTL = Duration.ofDays(183);

  private final Database database;
  private final String clientId;

  ClientRefusalStore(Database database, Settings settings) {
    this.database = database;
    this.clientId = settings.oauthClientId();
  }

  /**
   * Notes that a person's consent was refused under this client.
   *
   * @return whether it is the first time, so that a new consent may help
   */
  boolean noteFirst(String user) {
    Instant now = Instant.now();
    return database.update(
                "update client_refusal set client_id = ?, refused_at = ?"
                    + " where user_name = ? and client_id <> ?",
                clientId,
                now,
                user,
                clientId)
            == 1
        || database.insertIfNew(
            "insert into client_refusal (user_name, client_id, refused_at) values (?, ?, ?)",
            user,
            clientId,
            now);
  }

  @Scheduled(every = "24h", delayed = "6m")
  void removeOld() {
    database.update("delete from client_refusal where refused_at < ?", Instant.now().minus(TTL));
  }
}
