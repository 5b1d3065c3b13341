package dev.newspace.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.Json;
import dev.newspace.playground.google.Http;
import dev.newspace.playground.google.server.Call;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.CapturedLog;
import dev.newspace.testing.EnglishTexts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaygroundTest extends FakeAppTest {

  private static final Pattern AUTHORIZE = Pattern.compile("href=\"([^\"]+)\">Authorize<");

  @ParameterizedTest
  @ValueSource(strings = {"classic", "add_on"})
  void typedCommandLeadsToPromptThenCardAndSpace(String dialect) throws Exception {
    Map<String, String> ann = switches(People.ANN, dialect, "dm");
    say(ann, EnglishTexts.COMMAND.helpNewspaceExample());
    String prompted = page(ann);
    assertThat(prompted)
        .contains(EnglishTexts.COMMAND.authorizeButton())
        .doesNotContain("Your space is ready");

    consent(prompted, People.ANN);
    String done = pageWith(ann, "Your space is ready");
    assertThat(done).doesNotContain(">Authorize<").contains("<span>Project Apollo</span>");
    assertThat(playground.google().spaces()).hasSize(1);
    assertThat(app.events()).hasSize(2);
    assertThat(withoutToken(app.events().get(1))).isEqualTo(withoutToken(app.events().get(0)));
  }

  @Test
  void addOnEventCarriesBearerAndSystemIdToken() throws Exception {
    say(switches(People.ANN, "add_on", "dm"), "/help");
    assertThat(app.events().get(0).at("/authorizationEventObject/systemIdToken").asText())
        .startsWith("eyJ");
    assertThat(app.bearers().get(0)).startsWith("Bearer eyJ");
  }

  @Test
  void exchangesShowNoSecrets() throws Exception {
    Map<String, String> ann = switches(People.ANN, "add_on", "dm");
    say(ann, EnglishTexts.COMMAND.helpNewspaceExample());
    consent(page(ann), People.ANN);
    pageWith(ann, "Your space is ready");

    String shown = beneath();
    assertThat(shown).contains("Code exchanged for tokens", "spaces.create", "grant_type");
    List<String> secrets = secrets();
    assertThat(secrets).hasSizeGreaterThan(6);
    assertThat(shown).doesNotContain(secrets);
    assertThat(playground.memory().path("exchanges").toString()).doesNotContain(secrets);
  }

  @Test
  void failingAppIsShownAsNotResponding() throws Exception {
    app.answers(event -> null);
    Map<String, String> ann = switches(People.ANN, "classic", "dm");
    say(ann, "/help");
    assertThat(page(ann)).contains("NewSpace is not responding");
  }

  @Test
  void privateMessageIsVisibleToOnePersonOnly() throws Exception {
    String team = SpaceList.TEAM.name().substring("spaces/".length());
    app.answers(
        event -> {
          ObjectNode message = FakeApp.text("For Ann alone");
          message.putObject("privateMessageViewer").put("name", People.ANN.name());
          return message;
        });
    say(switches(People.ANN, "classic", team), "/help");
    assertThat(page(switches(People.ANN, "classic", team)))
        .contains("For Ann alone", "Only visible to you");
    assertThat(page(switches(People.BEN, "classic", team)))
        .doesNotContain("For Ann alone", "/help</p>");
  }

  @Test
  void sharedSpaceMessageReachesAppOnlyByMention() throws Exception {
    String team = SpaceList.TEAM.name().substring("spaces/".length());
    say(switches(People.ANN, "classic", team), "Good morning");
    assertThat(app.events()).isEmpty();
    assertThat(page(switches(People.BEN, "classic", team))).contains("Good morning");
    say(switches(People.ANN, "classic", team), "@NewSpace hello");
    assertThat(app.events()).hasSize(1);
    assertThat(app.events().get(0).at("/message/argumentText").asText()).isEqualTo(" hello");
  }

  @Test
  void messagesCannotInjectMarkup() throws Exception {
    app.answers(event -> FakeApp.text("<img src=x onerror=alert(1)>"));
    Map<String, String> ann = switches(People.ANN, "classic", "dm");
    say(ann, "<script>alert(1)</script>");
    assertThat(page(ann)).doesNotContain("<script>alert", "<img");
    HttpResponse<String> response = Http.get(playground.url() + "/");
    assertThat(response.headers().firstValue("content-security-policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
  }

  @Test
  void buttonClickReachesAppWithParameters() throws Exception {
    Map<String, String> ann = switches(People.ANN, "classic", "dm");
    say(ann, "/help");
    Map<String, String> form = new LinkedHashMap<>(ann);
    form.put("entry", "none");
    form.put(
        "action", "{\"function\":\"example\",\"parameters\":[{\"key\":\"k\",\"value\":\"v\"}]}");
    Http.form(playground.url() + "/click", form);
    assertThat(app.events().get(1).path("type").asText()).isEqualTo("CARD_CLICKED");
    assertThat(app.events().get(1).at("/common/parameters/k").asText()).isEqualTo("v");
  }

  @Test
  void crossSiteRequestIsRejected() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(playground.url() + "/say"))
            .header("Origin", "https://elsewhere.example")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("line=/help"))
            .build();
    try (CapturedLog log = CapturedLog.open()) {
      HttpResponse<String> response =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(403);
      assertThat(app.events()).isEmpty();
      assertThat(log.linesWith("ERROR")).isEmpty();
    }
  }

  @Test
  void restartKeepsConversationConsentsAndSpaces() throws Exception {
    Map<String, String> ann = switches(People.ANN, "classic", "dm");
    say(ann, EnglishTexts.COMMAND.helpNewspaceExample());
    consent(page(ann), People.ANN);
    pageWith(ann, "Your space is ready");

    startAgain();
    assertThat(page(ann)).contains("Your space is ready", "<span>Project Apollo</span>");
    say(ann, "/newspace Project Gemini");
    assertThat(page(ann)).contains("<span>Project Gemini</span>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"classic", "add_on"})
  void restartKeepsWhatWasEmpty(String dialect) throws Exception {
    app.answers(event -> MissingNode.getInstance());
    Map<String, String> ann = switches(People.ANN, dialect, "dm");
    say(ann, "/help");
    String before = beneath() + page(ann);
    assertThat(app.events()).hasSize(1);

    startAgain();

    assertThat(before).contains("200").doesNotContain(">null<");
    assertThat(beneath() + page(ann)).isEqualTo(before);
  }

  @Test
  void restartKeepsPromptUsable() throws Exception {
    Map<String, String> ann = switches(People.ANN, "classic", "dm");
    say(ann, EnglishTexts.COMMAND.helpNewspaceExample());
    String prompted = page(ann);
    startAgain();
    consent(prompted, People.ANN);
    assertThat(pageWith(ann, "Your space is ready")).contains("<span>Project Apollo</span>");
  }

  @Test
  void restartResendsEventInFlight() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch arrived = new CountDownLatch(1);
    app.answers(
        event -> {
          arrived.countDown();
          await(release);
          return null;
        });
    Map<String, String> ann = switches(People.ANN, "classic", "dm");
    Thread typing = new Thread(() -> sayQuietly(ann, "/help"));
    typing.start();
    assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
    app.answers(event -> FakeApp.text("Here at last"));
    startAgain();
    release.countDown();
    assertThat(pageWith(ann, "Here at last")).doesNotContain("not responding");
    typing.join();
  }

  @Test
  void pageIsSmallAndSelfContained() throws Exception {
    int weight = 0;
    for (String part : List.of("/", "/playground.css", "/playground.js")) {
      String body = Http.get(playground.url() + part).body();
      weight += body.length();
      assertThat(body).doesNotContain("src=\"http", "url(http", "@import");
    }
    assertThat(weight).isLessThan(150 * 1024);
  }

  private void startAgain() {
    int port = URI.create(playground.url()).getPort();
    String memory = playground.memory().toString();
    playground.close();
    playground = Playground.start(port, app.url());
    app.speaksTo(playground.google());
    playground.remember(Json.read(memory));
  }

  private static Map<String, String> switches(Person person, String dialect, String space) {
    Map<String, String> switches = new LinkedHashMap<>();
    switches.put("as", person.id());
    switches.put("dialect", dialect);
    switches.put("space", space);
    return switches;
  }

  private void say(Map<String, String> switches, String line) throws Exception {
    Map<String, String> form = new LinkedHashMap<>(switches);
    form.put("line", line);
    assertThat(Http.form(playground.url() + "/say", form).statusCode()).isEqualTo(303);
  }

  private void sayQuietly(Map<String, String> switches, String line) {
    try {
      say(switches, line);
    } catch (Exception cut) {
      assertThat(cut).isInstanceOf(IOException.class);
    }
  }

  private String page(Map<String, String> switches) throws Exception {
    return Http.get(playground.url() + "/?" + Http.encode(switches)).body();
  }

  private String pageWith(Map<String, String> switches, String text) throws Exception {
    String page = page(switches);
    for (int i = 0; i < 100 && !page.contains(text); i++) {
      Thread.sleep(50);
      page = page(switches);
    }
    assertThat(page).contains(text);
    return page;
  }

  /** Clicks Authorize and Allow, and follows every redirect as a browser would. */
  private void consent(String page, Person person) throws Exception {
    Matcher link = AUTHORIZE.matcher(page);
    assertThat(link.find()).isTrue();
    String url = link.group(1).replace("&amp;", "&");
    String authorization = Http.get(url).headers().firstValue("location").orElseThrow();
    URI back = playground.google().consent().allow(URI.create(authorization), person.id());
    String completion = Http.get(back.toString()).headers().firstValue("location").orElseThrow();
    assertThat(Http.get(completion).headers().firstValue("location").orElseThrow())
        .startsWith("/?as=");
  }

  private String beneath() throws Exception {
    String page = page(switches(People.ANN, "classic", "dm"));
    StringBuilder shown = new StringBuilder(page.substring(page.indexOf("<aside")));
    Matcher link = Pattern.compile("data-from=\"([^\"]+)\"").matcher(page);
    while (link.find()) {
      shown.append(Http.get(playground.url() + link.group(1)).body());
    }
    return shown.toString();
  }

  /** Everything that went over the wire and must not be seen. */
  private List<String> secrets() {
    List<String> secrets = new ArrayList<>();
    for (Call call : playground.google().calls()) {
      for (String field : List.of("code", "client_secret", "code_verifier", "token")) {
        secrets.add(call.body().path(field).asText(""));
        secrets.add(call.query().getOrDefault(field, ""));
      }
      secrets.add(call.headers().getOrDefault("authorization", "").replace("Bearer ", ""));
      if (call.answer() != null) {
        for (String field : List.of("access_token", "refresh_token", "id_token")) {
          secrets.add(call.answer().path(field).asText(""));
        }
      }
    }
    for (String bearer : app.bearers()) {
      secrets.add(bearer.replace("Bearer ", ""));
    }
    secrets.removeIf(String::isEmpty);
    return secrets;
  }

  private static JsonNode withoutToken(JsonNode event) {
    ObjectNode copy = event.deepCopy();
    copy.remove("authorizationEventObject");
    return copy;
  }

  static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
