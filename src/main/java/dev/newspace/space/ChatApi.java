package dev.newspace.space;

import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.apache.v5.Apache5HttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.chat.v1.HangoutsChat;
import com.google.api.services.chat.v1.HangoutsChatRequest;
import com.google.api.services.chat.v1.model.AccessSettings;
import com.google.api.services.chat.v1.model.Membership;
import com.google.api.services.chat.v1.model.SetUpSpaceRequest;
import com.google.api.services.chat.v1.model.Space;
import com.google.api.services.chat.v1.model.User;
import com.google.auth.Credentials;
import com.google.auth.http.HttpCredentialsAdapter;
import dev.newspace.config.Settings;
import dev.newspace.context.Deadline;
import dev.newspace.observability.Metrics;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;

/**
 * The two calls of the Chat API that make a space, on pooled connections, which {@link
 * ManagedSpaceApi} uses, too.
 *
 * <p>One file, since both calls are made of the same request.
 */
@ApplicationScoped
class ChatApi {
  private static final int MAX_CONNECTIONS = 600;
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final Metrics metrics;
  private final String rootUrl;
  private final HttpTransport transport =
      new Apache5HttpTransport(
          Apache5HttpTransport.newDefaultHttpClientBuilder()
              // All people's calls go through it: nothing of one may show in another's.
              .disableCookieManagement()
              .disableAuthCaching()
              .setConnectionManager(
                  PoolingHttpClientConnectionManagerBuilder.create()
                      .setMaxConnTotal(MAX_CONNECTIONS)
                      .setMaxConnPerRoute(MAX_CONNECTIONS)
                      .build())
              .build());

  ChatApi(Settings settings, Metrics metrics) {
    this.metrics = metrics;
    this.rootUrl = settings.googleChatApiUrl().toString();
  }

  /**
   * Makes the space of a request: {@code spaces.create}, or {@code spaces.setup} where people are
   * to be added; both with the scope {@code chat.spaces.create}. Of a direct message that is there
   * already, it is that one (google/chat/v1/space_setup.proto).
   *
   * @param attempt is told what is known of the space
   * @throws ChatApiException where Google refuses
   * @throws AuthorityException where there is no access token that Google takes
   * @throws IOException where there is no answer, or none that can be read
   */
  Space create(
      SpaceRequest request, Credentials credentials, Deadline deadline, CreationAttempt attempt)
      throws IOException {
    HangoutsChat.Spaces spaces = client(credentials, deadline).spaces();
    Space space = space(request);
    HangoutsChatRequest<Space> call =
        request.people().isEmpty()
            ? spaces.create(space).setRequestId(request.requestId())
            : spaces.setup(
                new SetUpSpaceRequest()
                    .setSpace(space)
                    .setRequestId(request.requestId())
                    .setMemberships(memberships(request)));
    return timed(
        operation(request), call, new RetryingCall(credentials, deadline, attempt, metrics));
  }

  /** The call that makes the space of a request, as metrics call it. */
  static String operation(SpaceRequest request) {
    return request.people().isEmpty() ? "spaces.create" : "spaces.setup";
  }

  private static Space space(SpaceRequest request) {
    SpaceDetails details = request.details();
    Space space =
        new Space().setSpaceType(request.type().name()).setExternalUserAllowed(details.outsiders());
    if (request.type() == SpaceType.DIRECT_MESSAGE) {
      // The other kind is a person's with the app.
      space.setSingleUserBotDm(false);
    }
    if (!request.hasName()) {
      return space;
    }
    space.setDisplayName(request.displayName());
    if (!details.description().isEmpty() || !details.guidelines().isEmpty()) {
      space.setSpaceDetails(
          new com.google.api.services.chat.v1.model.SpaceDetails()
              .setDescription(details.description())
              .setGuidelines(details.guidelines()));
    }
    if (details.announcement()) {
      space.setPredefinedPermissionSettings("ANNOUNCEMENT_SPACE");
    }
    if (details.historyOff()) {
      space.setSpaceHistoryState("HISTORY_OFF");
    }
    if (details.discoverable()) {
      space.setAccessSettings(new AccessSettings().setAudience("audiences/default"));
    }
    return space;
  }

  /** Executes a call, and counts it under its operation. */
  <T> T timed(String operation, HangoutsChatRequest<T> call, RetryingCall retrying)
      throws IOException {
    Instant start = Instant.now();
    String status = "none";
    try {
      // Bodies are small: to zip one costs more than to send it.
      T answer = retrying.execute(call.setDisableGZipContent(true));
      status = "200";
      return answer;
    } catch (ChatApiException e) {
      status = String.valueOf(e.error().httpStatus());
      throw e;
    } finally {
      metrics.googleAnswered(operation, status, Duration.between(start, Instant.now()));
    }
  }

  private static List<Membership> memberships(SpaceRequest request) {
    return request.people().stream()
        .map(person -> new User().setName(person.user()).setType("HUMAN"))
        .map(member -> new Membership().setMember(member))
        .toList();
  }

  /** A client that acts on this authority, and waits no longer than the deadline lets it. */
  HangoutsChat client(Credentials credentials, Deadline deadline) {
    HttpCredentialsAdapter authorized = new HttpCredentialsAdapter(credentials);
    // Less than the deadline, so that there is time to ask again after silence.
    Duration patience = deadline.left().multipliedBy(3).dividedBy(5);
    HttpRequestInitializer initializer =
        request -> {
          authorized.initialize(request);
          request
              .setConnectTimeout(Math.toIntExact(deadline.leftButAtMost(CONNECT).toMillis()))
              .setReadTimeout(Math.toIntExact(deadline.leftButAtMost(patience).toMillis()))
              // The adapter would ask for tokens without end: RetryingCall does it once.
              .setUnsuccessfulResponseHandler(null)
              .setNumberOfRetries(0);
        };
    return new HangoutsChat.Builder(transport, GsonFactory.getDefaultInstance(), initializer)
        .setRootUrl(rootUrl)
        .setApplicationName("NewSpace")
        .build();
  }

  @PreDestroy
  void close() throws IOException {
    transport.shutdown();
  }
}
