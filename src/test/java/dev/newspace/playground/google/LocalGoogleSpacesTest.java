package dev.newspace.playground.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.Json;
import dev.newspace.playground.google.server.Call;
import dev.newspace.playground.people.People;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocalGoogleSpacesTest {

  private LocalGoogle google;
  private TestAppClient app;
  private String ann;

  @BeforeEach
  void start() throws Exception {
    google = LocalGoogle.start(0);
    app = new TestAppClient(google);
    ann = app.accessTokenOf(People.ANN);
  }

  @AfterEach
  void stop() {
    google.close();
  }

  @Test
  void spaceIsCreatedAsAccessTokenOwner() throws Exception {
    JsonNode space = Http.body(app.create(ann, "r1", TestAppClient.space("Project Apollo")));
    assertThat(space.path("name").asText()).startsWith("spaces/");
    assertThat(space.path("displayName").asText()).isEqualTo("Project Apollo");
    assertThat(space.path("spaceUri").asText()).startsWith(google.url());
    assertThat(google.spaces()).hasSize(1);
    assertThat(google.spaces().get(0).creator()).isEqualTo(People.ANN);
  }

  @Test
  void requestIdCreatesOneSpace() throws Exception {
    JsonNode first = Http.body(app.create(ann, "r1", TestAppClient.space("Project Apollo")));
    JsonNode second = Http.body(app.create(ann, "r1", TestAppClient.space("Project Apollo")));
    assertThat(second).isEqualTo(first);
    assertThat(google.spaces()).hasSize(1);
    assertThat(google.calls("spaces.create")).hasSize(2);
  }

  @Test
  void rateLimitRejectsExcessSpace() throws Exception {
    google.spaceWritesPerMinute(2);
    app.create(ann, "r1", TestAppClient.space("Project Mercury"));
    app.create(ann, "r2", TestAppClient.space("Project Gemini"));

    HttpResponse<String> response = app.create(ann, "r3", TestAppClient.space("Project Apollo"));

    assertThatItIs(response, 429, "RESOURCE_EXHAUSTED");
    assertThat(google.spaces()).hasSize(2);
  }

  @Test
  void requestIdOfAnotherPersonIsRejected() throws Exception {
    app.create(ann, "r1", TestAppClient.space("Project Apollo"));
    HttpResponse<String> response =
        app.create(app.accessTokenOf(People.BEN), "r1", TestAppClient.space("Project Gemini"));
    assertThatItIs(response, 400, "INVALID_ARGUMENT");
  }

  @Test
  void spaceNameIsUniqueInOrganization() throws Exception {
    app.create(ann, "r1", TestAppClient.space("Project Apollo"));
    HttpResponse<String> response =
        app.create(app.accessTokenOf(People.BEN), "r2", TestAppClient.space("Project Apollo"));
    assertThatItIs(response, 409, "ALREADY_EXISTS");
  }

  @Test
  void spaceNameHas1To128CodePoints() throws Exception {
    assertThat(app.create(ann, "a", TestAppClient.space("🚀".repeat(128))).statusCode())
        .isEqualTo(200);
    assertThatItIs(
        app.create(ann, "b", TestAppClient.space("🚀".repeat(129))), 400, "INVALID_ARGUMENT");
    assertThatItIs(app.create(ann, "c", TestAppClient.space(" ")), 400, "INVALID_ARGUMENT");
    assertThatItIs(app.create(ann, "d", "{\"spaceType\":\"SPACE\"}"), 400, "INVALID_ARGUMENT");
  }

  @Test
  void unknownFieldIsRejected() throws Exception {
    HttpResponse<String> response =
        app.create(ann, "r1", "{\"spaceType\":\"SPACE\",\"displayName\":\"x\",\"colour\":\"red\"}");
    assertThatItIs(response, 400, "INVALID_ARGUMENT");
    assertThat(response.body()).contains("colour");
    response =
        app.setUp(
            ann, "{\"space\":{\"spaceType\":\"SPACE\",\"displayName\":\"x\"},\"members\":[]}");
    assertThatItIs(response, 400, "INVALID_ARGUMENT");
  }

  @Test
  void accessTokenMustBeKnownUnexpiredAndInScope() throws Exception {
    assertThatItIs(app.create("ya29.x", "r", TestAppClient.space("x")), 401, "UNAUTHENTICATED");
    URI back =
        google
            .consent()
            .allow(app.authorizationUrl(), People.ANN.id(), Set.of(TestAppClient.SCOPE));
    String weak =
        Http.body(app.token(app.exchange(TestAppClient.query(back).get("code"))))
            .path("access_token")
            .asText();
    HttpResponse<String> forbidden = app.create(weak, "r", TestAppClient.space("x"));
    assertThatItIs(forbidden, 403, "PERMISSION_DENIED");
    assertThat(forbidden.body()).contains("ACCESS_TOKEN_SCOPE_INSUFFICIENT");
    google.expireAccessTokens();
    assertThatItIs(app.create(ann, "r", TestAppClient.space("x")), 401, "UNAUTHENTICATED");
    assertThat(google.spaces()).isEmpty();
  }

  @Test
  void membersThatCannotBeAddedAreOmittedSilently() throws Exception {
    JsonNode space =
        Http.body(
            app.setUp(ann, setup(People.BEN.name(), People.DANA.name(), "users/1").toString()));
    assertThat(google.spaces().get(0).invited()).containsExactly(People.BEN);
    assertThat(space.path("membershipCount").path("joinedDirectHumanUserCount").asInt())
        .isEqualTo(2);
  }

  @Test
  void outsidersJoinByAddressAndOnlyWhereTheyAreLetIn() throws Exception {
    String number = People.PIA.name();
    String address = "users/" + People.PIA.email().toUpperCase(Locale.ROOT);
    int at = 0;
    for (boolean open : new boolean[] {false, true}) {
      for (String name : new String[] {number, address}) {
        ObjectNode setup = setup(name).put("requestId", "r" + at);
        ((ObjectNode) setup.path("space"))
            .put("externalUserAllowed", open)
            .put("displayName", "Harbour " + at);
        Http.body(app.setUp(ann, setup.toString()));
        assertThat(google.spaces().get(at).invited())
            .isEqualTo(open && name.equals(address) ? List.of(People.PIA) : List.of());
        at++;
      }
    }
  }

  @Test
  void membersBeyond49AreRejected() throws Exception {
    String[] many = new String[50];
    Arrays.setAll(many, i -> "users/" + i);
    assertThatItIs(app.setUp(ann, setup(many).toString()), 400, "INVALID_ARGUMENT");
  }

  @Test
  void groupChatHasPeopleAndNoNameAndIsSetUpOnceForARequestId() throws Exception {
    String setup = chat("GROUP_CHAT", People.BEN.name(), People.CHIARA.name()).toString();

    JsonNode chat = Http.body(app.setUp(ann, setup));

    assertThat(Http.body(app.setUp(ann, setup))).isEqualTo(chat);
    assertThat(chat.path("spaceType").asText()).isEqualTo("GROUP_CHAT");
    assertThat(chat.has("displayName")).isFalse();
    assertThat(chat.path("spaceUri").asText()).startsWith(google.url());
    assertThat(google.spaces()).hasSize(1);
    assertThat(google.spaces().get(0).invited()).containsExactly(People.BEN, People.CHIARA);
  }

  @Test
  void groupChatHasAtLeastTwoOthersAndNoName() throws Exception {
    assertThatItIs(
        app.setUp(ann, chat("GROUP_CHAT", People.BEN.name()).toString()), 400, "INVALID_ARGUMENT");
    ObjectNode named = chat("GROUP_CHAT", People.BEN.name(), People.CHIARA.name());
    ((ObjectNode) named.path("space")).put("displayName", "Apollo");
    assertThatItIs(app.setUp(ann, named.toString()), 400, "INVALID_ARGUMENT");
    assertThatItIs(
        app.create(ann, "r1", "{\"spaceType\":\"GROUP_CHAT\"}"), 400, "INVALID_ARGUMENT");
  }

  @Test
  void directMessageThatTwoPeopleHaveIsFoundFromEitherSide() throws Exception {
    JsonNode first =
        Http.body(app.setUp(ann, chat("DIRECT_MESSAGE", People.BEN.name()).toString()));
    ObjectNode back = chat("DIRECT_MESSAGE", "users/" + People.ANN.email()).put("requestId", "r2");

    JsonNode second = Http.body(app.setUp(app.accessTokenOf(People.BEN), back.toString()));

    assertThat(first.path("spaceType").asText()).isEqualTo("DIRECT_MESSAGE");
    assertThat(second.path("name")).isEqualTo(first.path("name"));
    assertThat(google.spaces()).hasSize(1);
  }

  @Test
  void directMessageNeedsOneOtherWhoCanBeReached() throws Exception {
    String[] two = {People.BEN.name(), People.CHIARA.name()};
    assertThatItIs(app.setUp(ann, chat("DIRECT_MESSAGE", two).toString()), 400, "INVALID_ARGUMENT");
    assertThatItIs(app.setUp(ann, chat("DIRECT_MESSAGE", "users/1").toString()), 404, "NOT_FOUND");
    assertThatItIs(
        app.setUp(ann, chat("DIRECT_MESSAGE", People.DANA.name()).toString()),
        403,
        "PERMISSION_DENIED");
    assertThat(google.spaces()).isEmpty();
  }

  @Test
  void gzippedBodyIsReadAndLoggedInflated() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(TestAppClient.space("Project Apollo").getBytes(StandardCharsets.UTF_8));
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(google.url() + "/v1/spaces?requestId=r1"))
            .header("Content-Type", "application/json")
            .header("Content-Encoding", "gzip")
            .header("Authorization", "Bearer " + ann)
            .POST(HttpRequest.BodyPublishers.ofByteArray(packed.toByteArray()))
            .build();
    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    Call call = google.calls("spaces.create").get(0);
    assertThat(call.body().path("displayName").asText()).isEqualTo("Project Apollo");
    assertThat(call.query()).containsEntry("requestId", "r1");
    assertThat(call.status()).isEqualTo(200);
    assertThat(call.answer().path("name").asText()).isEqualTo(google.spaces().get(0).name());
  }

  @Test
  void scriptedFaultsAreConsumedInOrder() throws Exception {
    google.faults().next("spaces.create").answers(429, Map.of("Retry-After", "7"), "{}");
    google.faults().next("spaces.create").answers(503);
    HttpResponse<String> busy = app.create(ann, "r1", TestAppClient.space("x"));
    assertThat(busy.statusCode()).isEqualTo(429);
    assertThat(busy.headers().firstValue("retry-after")).contains("7");
    assertThatItIs(app.create(ann, "r1", TestAppClient.space("x")), 503, "UNAVAILABLE");
    assertThat(google.spaces()).isEmpty();
    assertThat(app.create(ann, "r1", TestAppClient.space("x")).statusCode()).isEqualTo(200);
  }

  @Test
  void scriptedFaultsCanResetConnectionOrLoseAnswer() throws Exception {
    google.faults().next("spaces.create").resets();
    assertThatThrownBy(() -> app.create(ann, "r0", TestAppClient.space("Project Apollo")))
        .isInstanceOf(IOException.class);
    assertThat(google.spaces()).isEmpty();
    google.faults().next("spaces.create").losesTheAnswer();
    assertThatThrownBy(() -> app.create(ann, "r1", TestAppClient.space("Project Apollo")))
        .isInstanceOf(IOException.class);
    assertThat(google.spaces()).hasSize(1);
    assertThat(google.calls("spaces.create")).extracting(Call::status).containsOnly(0);
  }

  @Test
  void scriptedFaultsCanDelayAnswer() throws Exception {
    google.faults().next("spaces.create").after(Duration.ofMillis(300)).answersAsUsual();
    long before = System.nanoTime();
    assertThat(app.create(ann, "r1", TestAppClient.space("x")).statusCode()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(290));
  }

  private static ObjectNode setup(String... members) {
    ObjectNode setup = Json.object();
    setup.putObject("space").put("spaceType", "SPACE").put("displayName", "Project Apollo");
    ArrayNode memberships = setup.put("requestId", "r1").putArray("memberships");
    for (String member : members) {
      memberships.addObject().putObject("member").put("name", member).put("type", "HUMAN");
    }
    return setup;
  }

  private static ObjectNode chat(String type, String... members) {
    ObjectNode setup = setup(members);
    setup.putObject("space").put("spaceType", type);
    return setup;
  }

  private static void assertThatItIs(HttpResponse<String> response, int code, String status) {
    assertThat(response.statusCode()).isEqualTo(code);
    JsonNode error = Http.body(response).path("error");
    assertThat(error.path("code").asInt()).isEqualTo(code);
    assertThat(error.path("status").asText()).isEqualTo(status);
    assertThat(error.path("message").asText()).isNotEmpty();
  }
}
