package dev.newspace.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.config.Installation;
import dev.newspace.config.Settings;
import dev.newspace.testing.App;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.SomeSettings;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Google fetches the avatar from the app itself. */
@QuarkusTest
class AvatarTest extends FrontDoorTest {
  @TestHTTPResource(value = "/", management = true)
  URI management;

  @Inject Settings settings;

  @Test
  void avatarIsTheOneInTheRepository() throws Exception {
    HttpResponse<byte[]> answer = get();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.body()).isEqualTo(Files.readAllBytes(Path.of("app-manifest/avatar.png")));
  }

  @Test
  void avatarBearsTheMarkOfThisInstallationAlone() throws Exception {
    assertThat(get().headers().firstValue(Installation.HEADER))
        .contains(Installation.mark(settings))
        .hasValueSatisfying(mark -> assertThat(mark).matches("[0-9a-f]{16}"));
    for (String other :
        List.of(
            "newspace.public-url=https://other.example.com",
            "newspace.project-number=99",
            "newspace.oauth-client-id=99-other.apps.googleusercontent.com")) {
      assertThat(Installation.mark(but(other))).isNotEqualTo(Installation.mark(settings));
    }
    assertThat(Installation.mark(but("newspace.oauth-client-secret=another")))
        .as("no secret is part of it")
        .isEqualTo(Installation.mark(settings));
  }

  private Settings but(String other) {
    Map<String, String> all = new HashMap<>();
    all.put("newspace.public-url", settings.publicUrl().toString());
    all.put("newspace.project-number", settings.projectNumber());
    all.put("newspace.oauth-client-id", settings.oauthClientId());
    all.put("newspace.oauth-client-secret", settings.oauthClientSecret());
    all.put(other.split("=", 2)[0], other.split("=", 2)[1]);
    return SomeSettings.of(all);
  }

  @Test
  void avatarIsCachedForADayAndNotSentAgain() throws Exception {
    HttpResponse<byte[]> first = get();
    String tag = first.headers().firstValue("ETag").orElseThrow();

    HttpResponse<byte[]> again = get("If-None-Match", tag);
    HttpResponse<byte[]> other = get("If-None-Match", "\"another\"");

    assertThat(first.headers().firstValue("Cache-Control")).contains("max-age=86400");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).contains(tag);
    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(other.body()).isEqualTo(first.body());
  }

  @Test
  void avatarIsCountedByItsPath() throws Exception {
    get();

    assertThat(new App(management, google).call("GET", "/q/metrics").body())
        .contains("newspace_http_requests_seconds_count{path=\"/avatar.png\"");
  }

  private HttpResponse<byte[]> get(String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve("/avatar.png"));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
  }
}
