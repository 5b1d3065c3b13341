package dev.newspace.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.OAuth2Credentials;
import dev.newspace.config.Settings;
import dev.newspace.context.Deadline;
import dev.newspace.observability.ObservabilityBeans;
import dev.newspace.testing.FreePorts;
import dev.newspace.testing.SomeSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Only a call that has left the app may have created a space. */
class CreationAttemptTest {
  private static final SpaceRequest REQUEST =
      new SpaceRequest("id", "users/1", "", "Apollo", SpaceDetails.NONE, List.of());

  @Test
  void callUnderWayMayHaveCreated() {
    CreationAttempt attempt = new CreationAttempt();
    assertThat(attempt.mayHaveCreated()).isFalse();

    attempt.sent();
    assertThat(attempt.mayHaveCreated()).isTrue();

    attempt.refused();
    assertThat(attempt.mayHaveCreated()).isFalse();
  }

  @Test
  void refusalDoesNotCloseWhatAnEarlierCallLeftOpen() {
    CreationAttempt attempt = new CreationAttempt();
    attempt.sent();
    attempt.leftOpen();
    attempt.sent();
    attempt.refused();

    assertThat(attempt.mayHaveCreated()).isTrue();
  }

  @Test
  void callWithoutConnectionCreatesNothing() throws IOException {
    Settings settings =
        SomeSettings.of(
            Map.of(
                "newspace.public-url", "https://newspace.example.com",
                "newspace.project-number", "1",
                "newspace.oauth-client-id", "1-a.apps.googleusercontent.com",
                "newspace.oauth-client-secret", "secret",
                "newspace.google-chat-api-url", "http://localhost:" + FreePorts.next() + "/"));
    ChatApi api = new ChatApi(settings, ObservabilityBeans.metrics());
    CreationAttempt attempt = new CreationAttempt();

    assertThatThrownBy(
            () ->
                api.create(
                    REQUEST,
                    OAuth2Credentials.create(new AccessToken("token", null)),
                    Deadline.in(Duration.ofSeconds(3)),
                    attempt))
        .isInstanceOf(IOException.class);
    assertThat(attempt.mayHaveCreated()).isFalse();
    api.close();
  }
}
