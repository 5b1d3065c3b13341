package dev.newspace.playground;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A Google on localhost: consent, tokens, keys and the two calls of the Chat API that make a space.
 * It signs with keys of its own and speaks HTTP like the real one, so the app needs nothing but
 * other addresses in its settings, and skips nothing.
 *
 * <p>It needs no container: a plain test or a benchmark starts it as well as development does.
 */
public final class LocalGoogle implements AutoCloseable {

  public static final String PROJECT_NUMBER = "123456789012";
  public static final String CLIENT_ID = PROJECT_NUMBER + "-playground.apps.googleusercontent.com";
  public static final String CLIENT_SECRET = "GOCSPX-playground";

  private static final String HOST = "localhost";

  private final Vertx vertx;
  private final HttpServer server;
  private final SigningKeys idKeys = new SigningKeys();
  private final SigningKeys chatKeys = new SigningKeys();
  private final People people = new People();
  private final Grants grants = new Grants();
  private final CallLog log = new CallLog();
  private final Faults faults = new Faults();
  private final Spaces spaces = new Spaces(this::url);
  private final Consent consent;
  private final CallerTokens tokens;
  private volatile String publicUrl;

  private LocalGoogle(int port, String publicUrl) {
    this.publicUrl = publicUrl;
    Client client = new Client(CLIENT_ID, CLIENT_SECRET, () -> this.publicUrl);
    consent = new Consent(client, grants);
    tokens = new CallerTokens(idKeys, chatKeys, PROJECT_NUMBER, () -> this.publicUrl);
    vertx = Vertx.vertx(frugal());
    server =
        vertx
            .createHttpServer(plainHttp())
            .requestHandler(routes(client))
            .listen(port)
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  /**
   * Starts a Google whose app is at {@code http://localhost:8080}.
   *
   * @param port where it listens on localhost; 0 for a free one
   */
  public static LocalGoogle start(int port) {
    return start(port, "http://localhost:8080");
  }

  /**
   * Starts a Google for an app at an address of its own.
   *
   * @param port where it listens on localhost; 0 for a free one
   * @param publicUrl where the app is: the audience of callers' tokens, and the only address
   *     consents may return to
   */
  public static LocalGoogle start(int port, String publicUrl) {
    return new LocalGoogle(port, publicUrl);
  }

  /** Where this Google is, without a slash at the end. */
  public String url() {
    return "http://" + HOST + ":" + server.actualPort();
  }

  /** From now on the app is at this address. */
  public void appAt(String newPublicUrl) {
    publicUrl = newPublicUrl;
  }

  /** The app's settings that make it speak to this Google, by property name. */
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("newspace.public-url", publicUrl);
    settings.put("newspace.project-number", PROJECT_NUMBER);
    settings.put("newspace.oauth-client-id", CLIENT_ID);
    settings.put("newspace.oauth-client-secret", CLIENT_SECRET);
    settings.put("newspace.google-authorization-url", url() + Operation.AUTHORIZATION.path);
    settings.put("newspace.google-token-url", url() + Operation.TOKEN.path);
    settings.put("newspace.google-revocation-url", url() + Operation.REVOCATION.path);
    settings.put("newspace.google-id-keys-url", url() + Operation.ID_KEYS.path);
    settings.put("newspace.google-chat-keys-url", url() + Operation.CHAT_KEYS.path);
    settings.put("newspace.google-chat-api-url", url() + "/");
    settings.put("newspace.completion-hosts", HOST + ":" + server.actualPort());
    return settings;
  }

  /** Signs the tokens with which Chat calls the app. */
  public CallerTokens tokens() {
    return tokens;
  }

  /** Signs with new keys from now on; the keys before them are still published, older ones not. */
  public void rotateKeys() {
    idKeys.rotate();
    chatKeys.rotate();
  }

  /** Decides in people's stead. */
  public Consent consent() {
    return consent;
  }

  /** Access tokens that are out are dead from now on; refresh tokens live. */
  public void expireAccessTokens() {
    grants.expireAccessTokens();
  }

  /** How long the access tokens live that are handed out from now on. */
  public void accessTokensLast(Duration life) {
    grants.setAccessTokenLife(life);
  }

  /** Scripts the calls that are to go wrong. */
  public Faults faults() {
    return faults;
  }

  public People people() {
    return people;
  }

  /** The spaces that were made, oldest first. */
  public List<MadeSpace> spaces() {
    return spaces.all();
  }

  /** Every call so far. */
  public List<Call> calls() {
    return log.all();
  }

  /**
   * Every call of one operation so far.
   *
   * @throws IllegalArgumentException where there is no such operation
   */
  public List<Call> calls(String operation) {
    String id = Operation.of(operation).id;
    return calls().stream().filter(call -> call.operation().equals(id)).toList();
  }

  /** Forgets the calls so far, so that a test can count its own. */
  public void forgetCalls() {
    log.clear();
  }

  /** An address to which Chat would let a consent return, good once. */
  public String completionUrl() {
    return url() + "/api/bot_config_complete?token=" + Grants.random(24);
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private Router routes(Client client) {
    Pages pages = new Pages();
    AuthorizationEndpoint authorization = new AuthorizationEndpoint(client, people, consent, pages);
    SpacesEndpoint api = new SpacesEndpoint(new Authority(grants, people), people, spaces);
    TokenEndpoint token =
        new TokenEndpoint(client, grants, people, new IdTokens(idKeys, client.id()));
    Map<Operation, Endpoint> endpoints =
        Map.of(
            Operation.AUTHORIZATION,
            authorization::show,
            Operation.DECISION,
            authorization::decide,
            Operation.TOKEN,
            token,
            Operation.REVOCATION,
            new RevocationEndpoint(grants),
            Operation.ID_KEYS,
            new KeysEndpoint(idKeys),
            Operation.CHAT_KEYS,
            new KeysEndpoint(chatKeys),
            Operation.SPACES_CREATE,
            api::create,
            Operation.SPACES_SETUP,
            api::setUp);
    Front front = new Front(vertx, faults, log);
    Router router = Router.router(vertx);
    endpoints.forEach(
        (operation, endpoint) ->
            router
                // A plain path would take the colon of spaces:setup for a parameter.
                .routeWithRegex(HttpMethod.valueOf(operation.method), Pattern.quote(operation.path))
                .handler(context -> front.serve(operation, endpoint, context)));
    return router;
  }

  // Over HTTP/2 Vert.x does not inflate request bodies, and the API's client gzips them.
  private static HttpServerOptions plainHttp() {
    return new HttpServerOptions()
        .setHost(HOST)
        .setHttp2ClearTextEnabled(false)
        .setDecompressionSupported(true);
  }

  private static VertxOptions frugal() {
    return new VertxOptions()
        .setEventLoopPoolSize(1)
        .setWorkerPoolSize(2)
        .setInternalBlockingPoolSize(1)
        .setFileSystemOptions(
            new FileSystemOptions()
                .setFileCachingEnabled(false)
                .setClassPathResolvingEnabled(false));
  }
}
