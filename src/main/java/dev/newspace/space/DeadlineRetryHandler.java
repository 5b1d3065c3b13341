package dev.newspace.space;

import com.google.api.client.http.HttpIOExceptionHandler;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.HttpUnsuccessfulResponseHandler;
import com.google.api.client.util.BackOff;
import com.google.api.client.util.ExponentialBackOff;
import com.google.auth.Retryable;
import com.google.auth.http.HttpCredentialsAdapter;
import dev.newspace.context.Deadline;
import dev.newspace.observability.Metrics;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tries one call again where Google says that it can help, with jittered back-off, as long as the
 * deadline leaves time. The request, and with it the {@code requestId}, stays the same.
 */
final class DeadlineRetryHandler
    implements HttpUnsuccessfulResponseHandler, HttpIOExceptionHandler {
  /** What passes (developers.google.com/workspace/chat/limits; google.rpc.Code's HTTP mapping). */
  private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);

  private static final int FIRST_WAIT_MILLIS = 300;
  private static final int LONGEST_WAIT_MILLIS = 5_000;

  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** Waiting is worth it only where the call itself still has this long. */
  private static final Duration FOR_THE_CALL = Duration.ofSeconds(1);

  private final HttpCredentialsAdapter authorized;
  private final Deadline deadline;

  /** For one call; less than the deadline, so that there is time to ask again after silence. */
  private final Duration patience;

  private final Metrics metrics;
  private final AtomicBoolean mayBeDone;
  private final ExponentialBackOff backOff =
      new ExponentialBackOff.Builder()
          .setInitialIntervalMillis(FIRST_WAIT_MILLIS)
          .setMaxIntervalMillis(LONGEST_WAIT_MILLIS)
          .build();
  private boolean renewed;

  /**
   * For one request.
   *
   * @param authorized asked once for a new access token, where Google answers 401
   * @param mayBeDone set where an answer leaves open whether Google did what it was asked for
   */
  DeadlineRetryHandler(
      HttpCredentialsAdapter authorized,
      Deadline deadline,
      Metrics metrics,
      AtomicBoolean mayBeDone) {
    this.mayBeDone = mayBeDone;
    this.authorized = authorized;
    this.deadline = deadline;
    this.patience = deadline.left().multipliedBy(3).dividedBy(5);
    this.metrics = metrics;
  }

  /** Sets how long the call may take that comes next. */
  void limit(HttpRequest request) {
    request.setConnectTimeout(Math.toIntExact(deadline.leftButAtMost(CONNECT).toMillis()));
    request.setReadTimeout(Math.toIntExact(deadline.leftButAtMost(patience).toMillis()));
  }

  @Override
  public boolean handleResponse(HttpRequest request, HttpResponse response, boolean supportsRetry)
      throws IOException {
    if (response.getStatusCode() >= 500) {
      mayBeDone.set(true);
    }
    if (response.getStatusCode() == 401 && !renewed && supportsRetry) {
      renewed = true;
      return authorizedAnew(request);
    }
    return PASSING.contains(response.getStatusCode())
        && supportsRetry
        && again(request, RetryAfter.of(response.getHeaders()));
  }

  @Override
  public boolean handleIOException(HttpRequest request, boolean supportsRetry) throws IOException {
    mayBeDone.set(true);
    return supportsRetry && again(request, Optional.empty());
  }

  /**
   * The adapter would handle all that follows, too, and ask for tokens without end.
   *
   * @return whether there is a new token; no, where the consent is gone
   * @throws IOException where nobody can tell now
   */
  private boolean authorizedAnew(HttpRequest request) throws IOException {
    try {
      authorized.getCredentials().refresh();
      authorized.initialize(request);
      limit(request);
      return true;
    } catch (IOException e) {
      if (e instanceof Retryable fault && fault.isRetryable()) {
        throw e;
      }
      return false;
    } finally {
      request.setUnsuccessfulResponseHandler(this);
    }
  }

  private boolean again(HttpRequest request, Optional<Duration> retryAfter) throws IOException {
    long next = backOff.nextBackOffMillis();
    if (next == BackOff.STOP) {
      return false;
    }
    Duration wait = longer(Duration.ofMillis(next), retryAfter.orElse(Duration.ZERO));
    if (wait.plus(FOR_THE_CALL).compareTo(deadline.left()) > 0 || !waited(wait)) {
      return false;
    }
    metrics.retried();
    limit(request);
    return true;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static boolean waited(Duration wait) {
    try {
      Thread.sleep(wait.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
