package dev.newspace.space;

import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.apache.v5.Apache5HttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.chat.v1.HangoutsChat;
import com.google.api.services.chat.v1.model.Membership;
import com.google.api.services.chat.v1.model.SetUpSpaceRequest;
import com.google.api.services.chat.v1.model.Space;
import com.google.api.services.chat.v1.model.User;
import com.google.auth.Credentials;
import com.google.auth.http.HttpCredentialsAdapter;
import dev.newspace.Deadline;
import dev.newspace.Settings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;

/** The two calls of the Chat API that make a space, on pooled connections. */
@ApplicationScoped
class ChatApi {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(20);
  private static final int MOST_CONNECTIONS = 600;

  private final String rootUrl;
  private final HttpTransport transport =
      new Apache5HttpTransport(
          Apache5HttpTransport.newDefaultHttpClientBuilder()
              .setConnectionManager(
                  PoolingHttpClientConnectionManagerBuilder.create()
                      .setMaxConnTotal(MOST_CONNECTIONS)
                      .setMaxConnPerRoute(MOST_CONNECTIONS)
                      .build())
              .build());

  ChatApi(Settings settings) {
    this.rootUrl = settings.googleChatApiUrl().toString();
  }

  /**
   * Makes the space of a request: {@code spaces.create}, or {@code spaces.setup} where people are
   * to be added; both with the scope {@code chat.spaces.create}.
   *
   * @throws IOException where Google refuses (with its answer) or gives no answer
   */
  Space create(SpaceRequest request, Credentials credentials, Deadline deadline)
      throws IOException {
    HangoutsChat.Spaces spaces = client(credentials, deadline).spaces();
    Space space = new Space().setSpaceType("SPACE").setDisplayName(request.displayName());
    if (request.people().isEmpty()) {
      return spaces.create(space).setRequestId(request.requestId()).execute();
    }
    return spaces
        .setup(
            new SetUpSpaceRequest()
                .setSpace(space)
                .setRequestId(request.requestId())
                .setMemberships(memberships(request)))
        .execute();
  }

  private static List<Membership> memberships(SpaceRequest request) {
    return request.people().stream()
        .map(person -> new User().setName(person.user()).setType("HUMAN"))
        .map(member -> new Membership().setMember(member))
        .toList();
  }

  private HangoutsChat client(Credentials credentials, Deadline deadline) {
    HttpRequestInitializer authorized = new HttpCredentialsAdapter(credentials);
    HttpRequestInitializer initializer =
        request -> {
          authorized.initialize(request);
          request.setConnectTimeout(Math.toIntExact(deadline.leftButAtMost(CONNECT).toMillis()));
          request.setReadTimeout(Math.toIntExact(deadline.leftButAtMost(ANSWER).toMillis()));
          // One, for a token that was refreshed after a 401.
          request.setNumberOfRetries(1);
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
