package dev.newspace.oauth.token;

import dev.newspace.config.Settings;
import dev.newspace.context.Deadline;
import dev.newspace.database.Database.DatabaseException;
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
import org.jboss.logging.Logger;

/** Tokens that Google has to be told to revoke; each is told until Google has answered. */
@ApplicationScoped
class RevocationQueue {
  private static final Logger LOG = Logger.getLogger(RevocationQueue.class);

  /** Short: it is tried again, and the person waits for the card. */
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final RevocationStore revocations;
  private final URI endpoint;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  RevocationQueue(RevocationStore revocations, Settings settings) {
    this.revocations = revocations;
    this.endpoint = settings.googleRevocationUrl();
  }

  /** Puts a person's tokens on the list; the caller attempts them next. */
  List<String> plan(String user, List<String> tokens) {
    return revocations.plan(user, tokens, Instant.now().plus(RevocationStore.RETRY_INTERVAL));
  }

  /** Takes a person off the list: Google would end the consent that was given since as well. */
  public void cancel(String user) {
    revocations.removeAll(user);
  }

  /**
   * Tells Google once.
   *
   * @return whether the token is off the list: revoked, or not known to Google (any more)
   */
  boolean attempt(String id, Deadline deadline) {
    Optional<String> token = revocations.token(id);
    if (token.isPresent() && !revoked(token.get(), deadline)) {
      return false;
    }
    revocations.remove(id);
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
    for (String id : revocations.due(now)) {
      if (revocations.take(id, now) && !attempt(id, Deadline.in(TIMEOUT.multipliedBy(2)))) {
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
