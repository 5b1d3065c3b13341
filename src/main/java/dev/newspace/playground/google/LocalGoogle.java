package dev.newspace.playground.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.RSAKey;
import dev.newspace.playground.Pages;
import dev.newspace.playground.event.CallerTokens;
import dev.newspace.playground.google.chatapi.AccessTokenVerifier;
import dev.newspace.playground.google.chatapi.MembersEndpoint;
import dev.newspace.playground.google.chatapi.MessageBoard;
import dev.newspace.playground.google.chatapi.MessageResource;
import dev.newspace.playground.google.chatapi.MessagesEndpoint;
import dev.newspace.playground.google.chatapi.Quota;
import dev.newspace.playground.google.chatapi.SpaceDirectory;
import dev.newspace.playground.google.chatapi.SpaceEndpoint;
import dev.newspace.playground.google.chatapi.SpaceResource;
import dev.newspace.playground.google.chatapi.SpacesEndpoint;
import dev.newspace.playground.google.oauth.AuthorizationEndpoint;
import dev.newspace.playground.google.oauth.Client;
import dev.newspace.playground.google.oauth.ConfigCompleteEndpoint;
import dev.newspace.playground.google.oauth.Consent;
import dev.newspace.playground.google.oauth.Grants;
import dev.newspace.playground.google.oauth.IdTokenIssuer;
import dev.newspace.playground.google.oauth.KeysEndpoint;
import dev.newspace.playground.google.oauth.RevocationEndpoint;
import dev.newspace.playground.google.oauth.SigningKeys;
import dev.newspace.playground.google.oauth.TokenIssuingEndpoint;
import dev.newspace.playground.google.server.Call;
import dev.newspace.playground.google.server.CallLog;
import dev.newspace.playground.google.server.Endpoint;
import dev.newspace.playground.google.server.Faults;
import dev.newspace.playground.google.server.GoogleServer;
import dev.newspace.playground.google.server.Operation;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A Google on localhost: consent, tokens, keys and the calls of the Chat API that make a space and
 * manage it. It signs with keys of its own and speaks HTTP like the real one, so the app needs
 * nothing but other addresses in its settings, and skips nothing.
 *
 * <p>It needs no container: a plain test or a benchmark starts it as well as development does.
 *
 * <p>One file, since it is what tests and the page see of this Google: each method hands on to a
 * part.
 */
public final class LocalGoogle implements AutoCloseable {

  public static final String PROJECT_NUMBER = "123456789012";
  public static final String CLIENT_ID = PROJECT_NUMBER + "-playground.apps.googleusercontent.com";
  public static final String CLIENT_SECRET = "GOCSPX-playground";

  /** As long as this Java runs: a new key takes longer than all else of a start. */
  private static final RSAKey ID_KEY = SigningKeys.generate();

  private static final RSAKey CHAT_KEY = SigningKeys.generate();

  private final GoogleServer server;
  private final SigningKeys idKeys = new SigningKeys(ID_KEY);
  private final SigningKeys chatKeys = new SigningKeys(CHAT_KEY);
  private final People people = new People();
  private final Grants grants = new Grants();
  private final CallLog log = new CallLog();
  private final Faults faults = new Faults();
  private final SpaceDirectory spaces = new SpaceDirectory(this::url);
  private final MessageBoard messages = new MessageBoard();
  private final Quota quota = new Quota();
  private final ConfigCompleteEndpoint completion = new ConfigCompleteEndpoint();
  private final Consent consent;
  private final CallerTokens tokens;
  private final String publicUrl;

  private LocalGoogle(int port, String publicUrl) {
    this.publicUrl = publicUrl;
    Client client = new Client(CLIENT_ID, CLIENT_SECRET, () -> this.publicUrl);
    consent = new Consent(client, grants);
    tokens = new CallerTokens(idKeys, chatKeys, PROJECT_NUMBER, () -> this.publicUrl);
    server = new GoogleServer(port);
    server.serve(endpoints(client), faults, log);
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
    return "http://" + GoogleServer.HOST + ":" + server.port();
  }

  /** The app's settings that make it speak to this Google, by property name. */
  public Map<String, String> settings() {
    return AppSettings.of(url(), publicUrl);
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

  /** This Google's clock is so far ahead of the machine's from now on. */
  public void clockIsAhead(Duration offset) {
    server.setClockOffset(offset);
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

  /**
   * How long the consents last that are given from now on, and the token endpoint says so
   * (developers.google.com/identity/protocols/oauth2/web-server, {@code refresh_token_expires_in}):
   * seven days of an app in Testing. Empty for ever, as it is unless it is set.
   */
  public void consentsLast(Optional<Duration> life) {
    grants.setRefreshTokenLife(life);
  }

  /** How many spaces may be written in a minute from now on; no limit unless it is set. */
  public void spaceWritesPerMinute(int limit) {
    quota.set(limit);
  }

  /** Scripts the calls that are to go wrong. */
  public Faults faults() {
    return faults;
  }

  public People people() {
    return people;
  }

  /** The spaces that were made, oldest first. */
  public List<SpaceResource> spaces() {
    return spaces.all();
  }

  /** Somebody makes a space of this name, where there is none yet. */
  public void takeName(String displayName, Person by) {
    spaces.takeName(displayName, by);
  }

  /** Somebody changes a space past the app, all but its name. */
  public void changeSpace(SpaceResource changed) {
    spaces.replace(changed);
  }

  /** Somebody deletes a space past the app. */
  public void deleteSpace(SpaceResource space) {
    spaces.delete(space);
  }

  /** The messages that were posted in people's names, oldest first. */
  public List<MessageResource> messages() {
    return messages.all();
  }

  /** Tells of every message that is posted in a person's name from now on. */
  public void onMessage(Consumer<MessageResource> listener) {
    messages.onMessage(listener);
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
    server.close();
  }

  /** Where the page that acts as Google Chat adds its own paths. */
  public Router router() {
    return server.router();
  }

  /** What the server runs on. */
  public Vertx vertx() {
    return server.vertx();
  }

  /** Tells of every call from now on, once it is answered. */
  public void onCall(Consumer<Call> listener) {
    log.onCall(listener);
  }

  /**
   * What happens when a browser comes back from consent.
   *
   * @param behaviour takes the completion URL's token and answers where the browser goes next, or
   *     nothing where nothing waits for this token
   */
  public void onCompletion(Function<String, Optional<String>> behaviour) {
    completion.behave(behaviour);
  }

  /**
   * What must not be forgotten when the playground is started again: consents, spaces, messages.
   */
  public JsonNode memory() {
    return new Snapshot(grants.memory(), spaces.all(), messages.all()).json();
  }

  /** Takes up what {@link #memory} answered before. */
  public void remember(JsonNode memory) {
    Snapshot remembered = Snapshot.read(memory);
    grants.remember(remembered.tokens());
    spaces.remember(remembered.spaces());
    messages.remember(remembered.messages());
  }

  private Map<Operation, Endpoint> endpoints(Client client) {
    Pages pages = new Pages(AuthorizationEndpoint.class);
    AuthorizationEndpoint authorization = new AuthorizationEndpoint(client, people, consent, pages);
    IdTokenIssuer idTokens = new IdTokenIssuer(idKeys, client.id());
    Map<Operation, Endpoint> endpoints = new EnumMap<>(Operation.class);
    endpoints.put(Operation.AUTHORIZATION, authorization::authorize);
    endpoints.put(Operation.SIGN_IN, authorization::show);
    endpoints.put(Operation.AUTHORIZATION_ERROR, authorization::showError);
    endpoints.put(Operation.DECISION, authorization::decide);
    endpoints.put(Operation.TOKEN, new TokenIssuingEndpoint(client, grants, people, idTokens));
    endpoints.put(Operation.REVOCATION, new RevocationEndpoint(grants));
    endpoints.put(Operation.ID_KEYS, new KeysEndpoint(idKeys));
    endpoints.put(Operation.CHAT_KEYS, new KeysEndpoint(chatKeys));
    endpoints.put(Operation.COMPLETION, completion);
    endpoints.putAll(chatApi());
    return endpoints;
  }

  private Map<Operation, Endpoint> chatApi() {
    AccessTokenVerifier verifier = new AccessTokenVerifier(grants, people);
    SpacesEndpoint making = new SpacesEndpoint(verifier, people, spaces, quota);
    SpaceEndpoint space = new SpaceEndpoint(verifier, spaces, quota);
    MembersEndpoint members = new MembersEndpoint(verifier, people, spaces);
    MessagesEndpoint posting = new MessagesEndpoint(verifier, spaces, messages);
    Map<Operation, Endpoint> endpoints = new EnumMap<>(Operation.class);
    endpoints.put(Operation.SPACES_CREATE, making::create);
    endpoints.put(Operation.SPACES_SETUP, making::setUp);
    endpoints.put(Operation.SPACES_LIST, space::list);
    endpoints.put(Operation.SPACES_GET, space::get);
    endpoints.put(Operation.SPACES_PATCH, space::patch);
    endpoints.put(Operation.SPACES_DELETE, space::delete);
    endpoints.put(Operation.MEMBERS_LIST, members::list);
    endpoints.put(Operation.MEMBERS_CREATE, members::create);
    endpoints.put(Operation.MESSAGES_CREATE, posting::create);
    return endpoints;
  }
}
