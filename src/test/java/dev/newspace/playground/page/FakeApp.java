package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.newspace.playground.Json;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.testing.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** As little of an app as the page needs: it trusts everybody and forgets everything. */
final class FakeApp implements AutoCloseable {

  private static final int PORT = FreePorts.next();

  /** Where it is, unless another port is asked for: its cards can name it. */
  static final String ORIGIN = "http://localhost:" + PORT;

  private static final String VERIFIER = "a-verifier-that-is-at-least-forty-three-characters-long";
  private static final String CHALLENGE = "fHqnnK8JVGn9Act2vp52KGPBGNKHlxFsjRMgelmsfzI";

  private final HttpServer server;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final List<String> bearers = new CopyOnWriteArrayList<>();
  private final List<String> paths = new CopyOnWriteArrayList<>();
  private final Map<String, String> accessTokens = new ConcurrentHashMap<>();
  private volatile LocalGoogle google;
  private volatile UnaryOperator<JsonNode> answer = this::answerAsTheAppWould;

  FakeApp() throws IOException {
    this(PORT);
  }

  FakeApp(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
    server.setExecutor(workers);
    server.createContext("/", this::chat);
    server.createContext("/oauth2/start", this::start);
    server.createContext("/oauth2/callback", this::callback);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  void speaksTo(LocalGoogle other) {
    google = other;
  }

  /** Answers like this from now on. */
  void answers(UnaryOperator<JsonNode> other) {
    answer = other;
  }

  void forgetTokens() {
    accessTokens.clear();
  }

  List<JsonNode> events() {
    return events;
  }

  /** The authorization of every event. */
  List<String> bearers() {
    return bearers;
  }

  /** Where every event came in. */
  List<String> paths() {
    return paths;
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }

  private void chat(HttpExchange exchange) throws IOException {
    JsonNode event =
        Json.read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    bearers.add(exchange.getRequestHeaders().getFirst("Authorization"));
    paths.add(exchange.getRequestURI().getPath());
    events.add(event);
    JsonNode body = answer.apply(event);
    send(exchange, body == null ? 500 : 200, body == null ? "" : body.toString());
  }

  JsonNode answerAsTheAppWould(JsonNode event) {
    boolean addOn = event.has("chat");
    JsonNode payload = addOn ? event.at("/chat/appCommandPayload") : event;
    String user = (addOn ? event.at("/chat/user/name") : event.at("/user/name")).asText();
    String name = payload.at("/message/argumentText").asText("").strip();
    if (name.isEmpty()) {
      return post(addOn, help());
    }
    if (!accessTokens.containsKey(user)) {
      String completion =
          payload.path(addOn ? "configCompleteRedirectUri" : "configCompleteRedirectUrl").asText();
      String url = url() + "/oauth2/start?ticket=" + encode(user + " " + completion);
      ObjectNode json = Json.object();
      if (addOn) {
        json.putObject("basicAuthorizationPrompt").put("authorizationUrl", url);
      } else {
        json.putObject("actionResponse").put("type", "REQUEST_CONFIG").put("url", url);
      }
      return json;
    }
    return post(addOn, made(create(user, name)));
  }

  private static ObjectNode post(boolean addOn, ObjectNode message) {
    if (!addOn) {
      return message;
    }
    ObjectNode json = Json.object();
    json.putObject("hostAppDataAction")
        .putObject("chatDataAction")
        .putObject("createMessageAction")
        .set("message", message);
    return json;
  }

  private JsonNode create(String user, String name) {
    String body = Json.object().put("spaceType", "SPACE").put("displayName", name).toString();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(google.url() + "/v1/spaces"))
            .header("Authorization", "Bearer " + accessTokens.get(user))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return Json.read(fetch(request));
  }

  private static ObjectNode made(JsonNode space) {
    if (space.has("error")) {
      return text("Google says: " + space.at("/error/message").asText());
    }
    ObjectNode message = Json.object();
    ObjectNode card =
        message.putArray("cardsV2").addObject().put("cardId", "made").putObject("card");
    card.putObject("header").put("title", "Your space is ready");
    ArrayNode widgets = card.putArray("sections").addObject().putArray("widgets");
    ObjectNode decorated = widgets.addObject().putObject("decoratedText");
    decorated.put("topLabel", "Space").put("text", space.path("displayName").asText());
    decorated.putObject("startIcon").putObject("materialIcon").put("name", "groups");
    decorated.put("wrapText", true).put("bottomLabel", "Only you are in it so far");
    widgets
        .addObject()
        .putObject("buttonList")
        .putArray("buttons")
        .addObject()
        .put("text", "Open space")
        .put("type", "FILLED")
        .putObject("onClick")
        .putObject("openLink")
        .put("url", space.path("spaceUri").asText());
    return message;
  }

  private static ObjectNode help() {
    ObjectNode message = Json.object();
    ObjectNode card = message.putArray("cardsV2").addObject().putObject("card");
    card.putObject("header")
        .put("title", "NewSpace")
        .put("subtitle", "Create a space by typing its name");
    ArrayNode widgets = card.putArray("sections").addObject().putArray("widgets");
    widgets
        .addObject()
        .putObject("textParagraph")
        .put(
            "text",
            "Type <b>/newspace</b> and a name, such as <code>/newspace Project Apollo</code>.");
    widgets.addObject().putObject("divider");
    ObjectNode button =
        widgets
            .addObject()
            .putObject("buttonList")
            .putArray("buttons")
            .addObject()
            .put("text", "Show an example");
    ObjectNode action =
        button.putObject("onClick").putObject("action").put("function", ORIGIN + "/example");
    action.putArray("parameters").addObject().put("key", "do").put("value", "example");
    return message;
  }

  static ObjectNode text(String text) {
    return Json.object().put("text", text);
  }

  /** The same, as an add-on posts it. */
  static ObjectNode posted(String text) {
    return posted(text(text));
  }

  static ObjectNode posted(ObjectNode message) {
    return post(true, message);
  }

  private void start(HttpExchange exchange) throws IOException {
    Map<String, String> settings = google.settings();
    String to =
        settings.get("newspace.google-authorization-url")
            + "?client_id="
            + encode(settings.get("newspace.oauth-client-id"))
            + "&redirect_uri="
            + encode(url() + "/oauth2/callback")
            + "&response_type=code&access_type=offline&prompt=consent&code_challenge_method=S256"
            + "&code_challenge="
            + CHALLENGE
            + "&scope="
            + encode("openid https://www.googleapis.com/auth/chat.spaces.create")
            + "&state="
            + encode(query(exchange).get("ticket"));
    redirect(exchange, to);
  }

  private void callback(HttpExchange exchange) throws IOException {
    Map<String, String> query = query(exchange);
    String[] ticket = query.get("state").split(" ", 2);
    if (!query.containsKey("code")) {
      send(exchange, 200, "No consent");
      return;
    }
    Map<String, String> settings = google.settings();
    String form =
        "grant_type=authorization_code&code="
            + encode(query.get("code"))
            + "&redirect_uri="
            + encode(url() + "/oauth2/callback")
            + "&client_id="
            + encode(settings.get("newspace.oauth-client-id"))
            + "&client_secret="
            + encode(settings.get("newspace.oauth-client-secret"))
            + "&code_verifier="
            + VERIFIER;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(settings.get("newspace.google-token-url")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    accessTokens.put(ticket[0], Json.read(fetch(request)).path("access_token").asText());
    redirect(exchange, ticket[1]);
  }

  private String fetch(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> query(HttpExchange exchange) {
    return Arrays.stream(exchange.getRequestURI().getRawQuery().split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().add("Location", to);
    exchange.sendResponseHeaders(303, -1);
    exchange.close();
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A playground to look at, with this app behind it. */
  public static void main(String[] args) throws Exception {
    FakeApp app = new FakeApp();
    Playground playground = Playground.start(Integer.parseInt(args[0]), app.url());
    app.speaksTo(playground.google());
    System.out.println(playground.url());
    Thread.currentThread().join();
  }
}
