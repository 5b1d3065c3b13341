package dev.newspace.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.database.Database;
import dev.newspace.observability.Observations;
import dev.newspace.observability.Observations.Observation;
import dev.newspace.observability.Observations.Subject;
import dev.newspace.playground.event.Caller;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.App;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The doctor looks at an app as Google and the world see it. */
@QuarkusTest
class DoctorTest extends FrontDoorTest {
  private static final String SIGN_IN =
      "https://accounts.google.com/v3/signin/identifier?opparams=x&flowName=GeneralOAuthFlow";

  @TestHTTPResource(value = "/doctor", management = true)
  URI doctor;

  @Inject ObservationKeeper keeper;
  @Inject Database database;

  @ConfigProperty(name = "newspace.oauth-client-secret")
  String secret;

  @Test
  void reportHasValuesAndEveryCheckOnce() throws Exception {
    JsonNode json = json();
    String text = get("text/plain");

    assertThat(json.path("version").asText()).isNotEmpty();
    assertThat(json.path("checks").findValuesAsText("id"))
        .isEqualTo(Arrays.stream(CheckId.values()).map(CheckId::toString).toList());
    for (JsonNode check : json.path("checks")) {
      assertThat(check.path("seen").asText()).isNotEmpty();
      assertThat(text.lines())
          .anyMatch(
              line ->
                  line.matches("(OK|WARN|FAIL|UNKNOWN) .*")
                      && line.contains(" " + check.path("id").asText() + " "));
    }
    assertThat(text)
        .contains(
            "https://newspace.example.com/chat",
            "https://newspace.example.com/oauth2/callback",
            "@gcp-sa-gsuiteaddons.iam.gserviceaccount.com",
            "/newspace");
    assertThat(text + json).doesNotContain(secret);
  }

  @Test
  void whatCannotBeToldFromHereIsUnknown() throws Exception {
    JsonNode json = json();

    assertThat(state(json, "public-url")).isEqualTo("UNKNOWN");
    assertThat(state(json, "certificate")).isEqualTo("UNKNOWN");
    assertThat(state(json, "settings")).isEqualTo("OK");
    assertThat(state(json, "google")).isEqualTo("OK");
    assertThat(state(json, "clock")).isEqualTo("OK");
    assertThat(state(json, "database")).isEqualTo("OK");
    assertThat(state(json, "keyset")).isEqualTo("OK");
    assertThat(state(json, "backlog")).isEqualTo("OK");
    assertThat(state(json, "oauth-client")).isEqualTo("OK");
    assertThat(state(json, "redirect-uri")).isEqualTo("OK");
  }

  @ParameterizedTest
  @CsvSource({"0, OK", "20, WARN", "-20, WARN", "-120, FAIL", "90, FAIL"})
  void clockGoesByGoogles(long seconds, String state) throws Exception {
    google.clockIsAhead(Duration.ofSeconds(seconds));
    try {
      assertThat(state(json(), "clock")).isEqualTo(state);
    } finally {
      google.clockIsAhead(Duration.ZERO);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, invalid_grant, OK",
    "401, invalid_client, FAIL",
    "401, deleted_client, FAIL",
    "401, unauthorized_client, FAIL",
    "400, redirect_uri_mismatch, FAIL",
    "503, temporarily_unavailable, UNKNOWN",
    "200, , UNKNOWN"
  })
  void codeThatWasMadeUpTellsOfTheClient(int status, String error, String state) throws Exception {
    String body = error == null ? "{}" : "{\"error\":\"" + error + "\"}";
    google.faults().next("token").answers(status, Map.of("Content-Type", "application/json"), body);

    assertThat(state(json(), "oauth-client")).isEqualTo(state);
  }

  @Test
  void tokenEndpointThatIsAwayLeavesTheClientUnknown() throws Exception {
    google.faults().next("token").resets();

    assertThat(state(json(), "oauth-client")).isEqualTo("UNKNOWN");
  }

  @ParameterizedTest
  @CsvSource({
    "redirect_uri_mismatch, , OK",
    "redirect_uri_mismatch, redirect_uri_mismatch, FAIL",
    "invalid_client, invalid_client, FAIL",
    "access_denied, access_denied, UNKNOWN",
    ", , UNKNOWN"
  })
  void signInTellsOfTheRedirectUri(String control, String real, String state) throws Exception {
    redirects(control);
    redirects(real);

    assertThat(state(json(), "redirect-uri")).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "redirect_uri_mismatch, Register https://newspace.example.com/oauth2/callback",
    "invalid_client, NEWSPACE_OAUTH_CLIENT_ID",
    "deleted_client, was deleted",
    "invalid_request, NEWSPACE_PUBLIC_URL",
    "some_new_code, Google's page says"
  })
  void refusedSignInSaysWhatItsCodeMeans(String code, String todo) throws Exception {
    redirects("redirect_uri_mismatch");
    redirects(code);

    JsonNode check = check(json(), "redirect-uri");
    assertThat(check.path("seen").asText()).contains(code);
    assertThat(check.path("todo").asText()).contains(todo);
    assertThat(check.path("todo").asText().contains("Register"))
        .isEqualTo(code.equals("redirect_uri_mismatch"));
  }

  private void redirects(String error) {
    String location = SIGN_IN;
    if (error != null) {
      byte[] code = error.getBytes(StandardCharsets.US_ASCII);
      byte[] message = new byte[code.length + 2];
      message[0] = 0x0A;
      message[1] = (byte) code.length;
      System.arraycopy(code, 0, message, 2, code.length);
      location =
          "https://accounts.google.com/signin/oauth/error?authError="
              + Base64.getUrlEncoder().encodeToString(message).replace("=", "%3D")
              + "&client_id=x";
    }
    google.faults().next("auth").answers(302, Map.of("Location", location), "");
  }

  @ParameterizedTest
  @EnumSource
  void eventsAndAnswersAreRemembered(EventFormat dialect) throws Exception {
    Person kim = app.connected();
    app.send(dialect, App.events(dialect, kim).command(1, "Apollo " + kim.id()));

    JsonNode json = json();
    assertThat(state(json, "events")).isEqualTo("OK");
    assertThat(seen(json, "events"))
        .contains(dialect == EventFormat.ADD_ON ? "CALLER_ADD_ON" : "CALLER_CHAT_ID_TOKEN");
    assertThat(state(json, "chat-app")).isEqualTo("OK");
    assertThat(state(json, "consent-screen")).isEqualTo("OK");
  }

  @ParameterizedTest
  @CsvSource({"604799, FAIL", "7776000, WARN"})
  void consentsThatEndByThemselvesAreToldBy(long seconds, String state) throws Exception {
    google.consentsLast(Optional.of(Duration.ofSeconds(seconds)));
    try {
      app.connected();
    } finally {
      google.consentsLast(Optional.empty());
    }

    assertThat(state(json(), "consent-screen")).isEqualTo(state);
    app.connected();
    assertThat(state(json(), "consent-screen")).isEqualTo("OK");
  }

  @Test
  void refusedCallerIsRemembered() throws Exception {
    app.post("Bearer nonsense", "{}");

    assertThat(seen(json(), "events")).contains("token: expected a signed JWT");
  }

  @Test
  void unknownCommandNumberIsAWarning() throws Exception {
    app.send(EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, app.newcomer()).command(77, ""));

    assertThat(state(json(), "commands")).isEqualTo("WARN");
    assertThat(seen(json(), "commands")).contains("77");
  }

  @Test
  void appThatGoogleDoesNotKnowFails() throws Exception {
    Person kim = app.connected();
    google
        .faults()
        .next("spaces.create")
        .answers(
            404,
            Map.of("Content-Type", "application/json"),
            "{\"error\":{\"code\":404,\"status\":\"NOT_FOUND\",\"message\":\"Google Chat app not"
                + " found. To create a Chat app, you must turn on the Chat API.\"}}");
    app.send(EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, kim).command(1, "X " + kim.id()));

    assertThat(state(json(), "chat-app")).isEqualTo("FAIL");
  }

  /** Only Google's ErrorInfo tells: the client is of another project than the app. */
  @Test
  void clientOfAnotherProjectFails() throws Exception {
    Person kim = app.connected();
    google
        .faults()
        .next("spaces.create")
        .answers(
            403,
            Map.of("Content-Type", "application/json"),
            "{\"error\":{\"code\":403,\"status\":\"PERMISSION_DENIED\",\"message\":\"No.\",\"details\":[{"
                + "\"@type\":\"type.googleapis.com/google.rpc.ErrorInfo\",\"reason\":\"NO\",\"metadata\":{"
                + "\"consumer\":\"projects/99\"}}]}}");
    app.send(EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, kim).command(1, "X " + kim.id()));

    JsonNode json = json();
    assertThat(state(json, "chat-app")).isEqualTo("FAIL");
    assertThat(seen(json, "chat-app")).contains("projects/99");

    app.send(EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, kim).command(1, "Y " + kim.id()));
    assertThat(state(json(), "chat-app")).isEqualTo("OK");
  }

  @Test
  void answerThatTellsNothingOfAppIsNotItsLast() throws Exception {
    Person kim = app.connected();
    app.send(EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, kim).command(1, "X " + kim.id()));
    String before = seen(json(), "chat-app");
    google.faults().next(9, "spaces.create").answers(503);
    app.send(EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, kim).command(1, "Y " + kim.id()));
    google.faults().clear();

    assertThat(seen(json(), "chat-app")).isEqualTo(before).contains("created a space");
  }

  @Test
  void addressOfPersonIsNeitherShownNorKept() throws Exception {
    String token =
        google.tokens().custom(Caller.ADD_ON, claims -> claims.issuer("kim@example.com"));
    app.post("Bearer " + token, "{}");
    keeper.keep();

    assertThat(seen(json(), "events"))
        .contains("iss: expected chat@system.gserviceaccount.com")
        .contains("seen (somebody)@example.com")
        .doesNotContain("kim");
    assertThat(keeper.all().toString()).doesNotContain("kim@");
  }

  /** What comes is noted; what is noted is written by the schedule alone. */
  @Test
  void floodOfForgedTokensIsKeptAtMostOnceAMinute() throws Exception {
    Scheduled schedule =
        ObservationKeeper.class.getDeclaredMethod("keep").getAnnotation(Scheduled.class);
    assertThat(Duration.parse("PT" + schedule.every()))
        .isGreaterThanOrEqualTo(Duration.ofMinutes(1));
    ObservationStore store = new ObservationStore(database);
    app.post("Bearer nonsense", "{}");
    keeper.keep();
    Set<Optional<Observation>> kept = new HashSet<>();
    for (int i = 0; i < 60; i++) {
      String issuer = "https://stranger-" + i + ".example.com/" + "x".repeat(i * 20);
      app.post("Bearer " + google.tokens().custom(Caller.ADD_ON, it -> it.issuer(issuer)), "{}");
      kept.add(Optional.ofNullable(store.all().get(Subject.REFUSAL)));
    }
    assertThat(kept).hasSize(1).doesNotContain(Optional.empty());

    keeper.keep();
    assertThat(store.all().get(Subject.REFUSAL).content())
        .contains("stranger-")
        .hasSizeLessThanOrEqualTo(Observations.MAX_CHARACTERS);
    assertThat(database.first("select count(*) from observation", row -> row.getInt(1)))
        .hasValueSatisfying(rows -> assertThat(rows).isLessThanOrEqualTo(Subject.values().length));
  }

  @Test
  void whatIsKeptIsNotWrittenAgain() throws Exception {
    app.post("Bearer nonsense", "{}");
    keeper.keep();
    database.update("delete from observation where subject = ?", Subject.REFUSAL.name());

    keeper.keep();
    assertThat(new ObservationStore(database).all()).doesNotContainKey(Subject.REFUSAL);

    app.post("Bearer nonsense", "{}");
    keeper.keep();
    assertThat(new ObservationStore(database).all()).containsKey(Subject.REFUSAL);
  }

  @Test
  void whatWasSeenIsKept() throws Exception {
    app.post("Bearer nonsense", "{}");
    keeper.keep();

    assertThat(keeper.all()).isNotEmpty();
    assertThat(seen(json(), "events")).contains("last refusal");
  }

  private static String state(JsonNode report, String id) {
    return check(report, id).path("state").asText();
  }

  private static String seen(JsonNode report, String id) {
    return check(report, id).path("seen").asText();
  }

  private static JsonNode check(JsonNode report, String id) {
    for (JsonNode check : report.path("checks")) {
      if (check.path("id").asText().equals(id)) {
        return check;
      }
    }
    throw new AssertionError(id + " is not in " + report);
  }

  private JsonNode json() throws IOException, InterruptedException {
    return new ObjectMapper().readTree(get("application/json"));
  }

  private String get(String accept) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(doctor).header("Accept", accept).build(),
            BodyHandlers.ofString())
        .body();
  }
}
