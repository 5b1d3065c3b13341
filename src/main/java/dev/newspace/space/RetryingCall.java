package dev.newspace.space;

import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import com.google.api.services.chat.v1.HangoutsChatRequest;
import com.google.auth.Credentials;
import dev.newspace.context.Deadline;
import dev.newspace.context.DeadlineBackOff;
import dev.newspace.observability.Metrics;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.hc.client5.http.ConnectTimeoutException;

/**
 * Carries one call out, and again where Google says that it can help, as long as the deadline
 * leaves time. The request, and with it the {@code requestId}, stays the same.
 */
final class RetryingCall {
  private final Credentials credentials;
  private final CreationAttempt attempt;
  private final Metrics metrics;
  private final DeadlineBackOff backOff;
  private boolean renewed;

  RetryingCall(
      Credentials credentials, Deadline deadline, CreationAttempt attempt, Metrics metrics) {
    this.credentials = credentials;
    this.attempt = attempt;
    this.metrics = metrics;
    this.backOff = new DeadlineBackOff(deadline);
  }

  /**
   * Executes a call.
   *
   * @throws ChatApiException where Google refuses it
   * @throws AuthorityException where there is no access token that Google takes
   * @throws IOException where there is no answer, or none that can be read
   */
  <T> T execute(HangoutsChatRequest<T> call) throws IOException {
    while (true) {
      Optional<HttpResponse> answer = send(call);
      if (answer.isPresent()) {
        if (answer.get().isSuccessStatusCode()) {
          return answer.get().parseAs(call.getResponseClass());
        }
        prepareAnother(ChatApiError.of(answer.get()));
      }
    }
  }

  /** The answer; empty where there is none, and the call is to be sent again. */
  private Optional<HttpResponse> send(HangoutsChatRequest<?> call) throws IOException {
    HttpRequest request = call.buildHttpRequest().setThrowExceptionOnExecuteError(false);
    attempt.sent();
    try {
      return Optional.of(request.execute());
    } catch (IOException e) {
      if (hasLeft(e)) {
        attempt.leftOpen();
      } else {
        attempt.refused();
      }
      if (!backOff.await(Optional.empty())) {
        throw e;
      }
      metrics.retried();
      return Optional.empty();
    }
  }

  /** Whether Google may have got the call: without a connection it has not. */
  private static boolean hasLeft(IOException e) {
    return !(e instanceof ConnectException
        || e instanceof ConnectTimeoutException
        || e instanceof NoRouteToHostException
        || e instanceof UnknownHostException);
  }

  /** Returns where the call may be sent again now. */
  private void prepareAnother(ChatApiError error) throws IOException {
    if (error.leavesOpen()) {
      attempt.leftOpen();
    } else {
      attempt.refused();
    }
    if (error.httpStatus() == 401 && !renewed) {
      renewed = true;
      renew();
    } else if (error.isPassing() && backOff.await(error.retryAfter())) {
      metrics.retried();
    } else {
      throw new ChatApiException(error);
    }
  }

  private void renew() throws AuthorityException {
    try {
      credentials.refresh();
    } catch (IOException e) {
      throw new AuthorityException(e);
    }
  }
}
