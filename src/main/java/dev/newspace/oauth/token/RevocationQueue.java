package dev.newspace.oauth.token;

import dev.newspace.config.Settings;
import dev.newspace.context.Deadline;
import dev.newspace.database.Database;
import dev.newspace.database.Database.DatabaseException;
import dev.newspace.vault.Vault;
import dev.newspace.vault.Vault.Purpose;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Tokens that Google has to be told to revoke; each is told until Google has answered. */
@ApplicationScoped
class RevocationQueue {
  private static final Logger LOG = Logger.getLogger(RevocationQueue.class);

  /** Short: it is tried again, and the person waits for the card. */
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private static final Duration RETRY_INTERVAL = Duration.ofMinutes(1);

  /** A refresh token that was not used for six months is dead anyway. */
  private static final Duration MAX_AGE = Duration.ofDays(180);

  private final Database database;
  private final Vault vault;
  private final URI endpoint;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  RevocationQueue(Database database, Vault vault, Settings settings) {
    this.database = database;
    this.vault = vault;
    this.endpoint = settings.googleRevocationUrl();
  }

  /** Puts a person's token on the list, so that it is not lost if the process ends now. */
  String plan(String user, String token) {
    String id = idOf(user);
    Instant now = Instant.now();
    database.update("delete from revocation where id = ?", id);
    database.update(
        "insert into revocation (id, sealed, next_attempt_at, given_up_at) values (?, ?, ?, ?)",
        id,
        vault.seal(Purpose.REVOCATION, id, token),
        now.plus(RETRY_INTERVAL),
        now.plus(MAX_AGE));
    return id;
  }

  /** Takes a person off the list: Google would end the consent that was given since as well. */
  public void cancel(String user) {
    database.update("delete from revocation where id = ?", idOf(user));
  }

  /** Of each person one token at most waits: it stands for the whole grant. */
  private static String idOf(String user) {
    return UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /**
   * Tells Google once.
   *
   * @return whether the token is off the list: revoked, or not known to Google (any more)
   */
  boolean attempt(String id, Deadline deadline) {
    Optional<String> sealed =
        database.first(
            "select sealed from revocation where id = ?", row -> row.getString("sealed"), id);
    Optional<String> token = sealed.flatMap(bytes -> vault.open(Purpose.REVOCATION, id, bytes));
    if (token.isPresent() && !revoked(token.get(), deadline)) {
      return false;
    }
    database.update("delete from revocation where id = ?", id);
    return true;
  }

  @Scheduled(
      every = "30s",
      delayed = "30s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void attemptAllThatAreDue() {
    try {
      attemptEachThatIsDue();
    } catch (DatabaseException e) {
      LOG.warn("The database does not answer; revocations wait for it");
    }
  }

  private void attemptEachThatIsDue() {
    Instant now = Instant.now();
    database.update("delete from revocation where given_up_at < ?", now);
    List<String> due =
        database.list(
            "select id from revocation where next_attempt_at <= ? order by next_attempt_at limit 20",
            row -> row.getString("id"),
            now);
    for (String id : due) {
      boolean mine =
          database.update(
                  "update revocation set next_attempt_at = ? where id = ? and next_attempt_at <= ?",
                  Instant.now().plus(RETRY_INTERVAL),
                  id,
                  now)
              == 1;
      if (mine && !attempt(id, Deadline.in(TIMEOUT.multipliedBy(2)))) {
        LOG.warn("Google's revocation endpoint does not answer; trying again in a minute");
        return;
      }
    }
  }

  /**
   * 200: revoked. 400: not a token (any more). Anything else may pass. {@code
   * OidcClient.revokeAccessToken} is no help: it takes every status but 503 for success.
   */
  private boolean revoked(String token, Deadline deadline) {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .timeout(deadline.leftButAtMost(TIMEOUT))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "token=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
            .build();
    try {
      int status = http.send(request, BodyHandlers.discarding()).statusCode();
      return status == 200 || status == 400;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
