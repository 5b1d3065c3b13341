package dev.newspace.space;

import com.google.api.client.http.HttpIOExceptionHandler;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.HttpUnsuccessfulResponseHandler;
import com.google.api.client.util.BackOff;
import com.google.api.client.util.ExponentialBackOff;
import dev.newspace.Deadline;
import dev.newspace.Metrics;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Tries one call again where Google says that it can help, with jittered back-off, as long as the
 * deadline leaves time. The request, and with it the {@code requestId}, stays the same.
 */
final class Retries implements HttpUnsuccessfulResponseHandler, HttpIOExceptionHandler {
  /** What passes (developers.google.com/workspace/chat/limits; google.rpc.Code's HTTP mapping). */
  private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);

  private static final int FIRST_WAIT_MILLIS = 300;
  private static final int LONGEST_WAIT_MILLIS = 5_000;

  /** Waiting is worth it only where the call itself still has this long. */
  private static final Duration FOR_THE_CALL = Duration.ofSeconds(1);

  private final HttpUnsuccessfulResponseHandler unauthorized;
  private final Deadline deadline;
  private final Metrics metrics;
  private final ExponentialBackOff backOff =
      new ExponentialBackOff.Builder()
          .setInitialIntervalMillis(FIRST_WAIT_MILLIS)
          .setMaxIntervalMillis(LONGEST_WAIT_MILLIS)
          .build();
  private boolean renewed;

  /**
   * For one request.
   *
   * @param unauthorized asked once where Google answers 401: it gets a new access token
   */
  Retries(HttpUnsuccessfulResponseHandler unauthorized, Deadline deadline, Metrics metrics) {
    this.unauthorized = unauthorized;
    this.deadline = deadline;
    this.metrics = metrics;
  }

  @Override
  public boolean handleResponse(HttpRequest request, HttpResponse response, boolean supportsRetry)
      throws IOException {
    if (response.getStatusCode() == 401 && !renewed) {
      renewed = true;
      boolean again = unauthorized.handleResponse(request, response, supportsRetry);
      // Google's adapter has put itself in our place, where it would renew tokens for ever.
      request.setUnsuccessfulResponseHandler(this);
      return again;
    }
    return PASSING.contains(response.getStatusCode())
        && supportsRetry
        && again(request, RetryAfter.of(response.getHeaders()));
  }

  @Override
  public boolean handleIOException(HttpRequest request, boolean supportsRetry) throws IOException {
    return supportsRetry && again(request, Optional.empty());
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
    request.setReadTimeout(ChatApi.readTimeout(deadline));
    request.setConnectTimeout(ChatApi.connectTimeout(deadline));
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
