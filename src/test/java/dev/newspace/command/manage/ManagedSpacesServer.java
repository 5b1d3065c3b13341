package dev.newspace.command.manage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.config.Capability;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.google.server.GoogleError;
import dev.newspace.playground.google.server.HttpAnswer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;

/**
 * The calls of the Chat API for spaces that are there, beside the local Google's: with the scopes
 * that each needs, and with faults at command.
 */
final class ManagedSpacesServer {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<LocalGoogle, ManagedSpacesServer> STARTED = new ConcurrentHashMap<>();

  private final LocalGoogle google;
  private final Map<String, String> scopes = new ConcurrentHashMap<>();
  private final Map<String, ObjectNode> spaces = new LinkedHashMap<>();
  private final Map<String, Set<String>> members = new HashMap<>();
  private final Map<String, ObjectNode> messages = new LinkedHashMap<>();
  private final Map<String, Deque<Optional<HttpAnswer>>> faults = new HashMap<>();
  private final Set<String> silent = ConcurrentHashMap.newKeySet();
  private final List<Call> calls = new CopyOnWriteArrayList<>();

  /** A call as it came in. */
  record Call(String operation, Map<String, String> query, JsonNode body) {}

  private ManagedSpacesServer(LocalGoogle google) {
    this.google = google;
    google.onCall(
        call -> {
          if (call.operation().equals("token") && call.answer() != null) {
            scopes.put(
                call.answer().path("access_token").asText(), call.answer().path("scope").asText());
          }
        });
    String space = "/v1/(spaces/[A-Za-z0-9_-]+)";
    route("spaces.get", HttpMethod.GET, space, Capability.EDIT, this::get);
    route("spaces.list", HttpMethod.GET, "/v1/(spaces)", Capability.EDIT, this::list);
    route("spaces.patch", HttpMethod.PATCH, space, Capability.EDIT, this::patch);
    route("spaces.delete", HttpMethod.DELETE, space, Capability.DELETE, this::delete);
    route("members.list", HttpMethod.GET, space + "/members", Capability.PEOPLE, this::listMembers);
    route("members.create", HttpMethod.POST, space + "/members", null, this::add);
    route("messages.create", HttpMethod.POST, space + "/messages", Capability.MESSAGES, this::post);
  }

  static ManagedSpacesServer beside(LocalGoogle google) {
    ManagedSpacesServer server = STARTED.computeIfAbsent(google, ManagedSpacesServer::new);
    server.calls.clear();
    server.faults.clear();
    server.silent.clear();
    return server;
  }

  List<Call> calls() {
    return calls;
  }

  List<Call> calls(String operation) {
    return calls.stream().filter(call -> call.operation().equals(operation)).toList();
  }

  void forgetCalls() {
    calls.clear();
  }

  /** The next call of an operation is answered with this. */
  void next(String operation, HttpAnswer answer) {
    faults.computeIfAbsent(operation, key -> new ArrayDeque<>()).add(Optional.of(answer));
  }

  /** The next call of an operation is carried out, and nobody hears of it. */
  void nextIsLost(String operation) {
    faults.computeIfAbsent(operation, key -> new ArrayDeque<>()).add(Optional.empty());
  }

  /** The next call of an operation is carried out, and never answered. */
  void nextHangs(String operation) {
    silent.add(operation);
    nextIsLost(operation);
  }

  /** The space of a display name, to look at or to change past the app. */
  ObjectNode space(String displayName) {
    adopt();
    return spaces.values().stream()
        .filter(space -> space.path("displayName").asText().equals(displayName))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No space " + displayName));
  }

  boolean hasSpace(String displayName) {
    adopt();
    return spaces.values().stream()
        .anyMatch(space -> space.path("displayName").asText().equals(displayName));
  }

  void remove(String displayName) {
    spaces.put(space(displayName).path("name").asText(), JSON.createObjectNode());
  }

  List<String> messages() {
    return messages.values().stream().map(message -> message.path("text").asText()).toList();
  }

  /** What the local Google has made since. */
  private synchronized void adopt() {
    google
        .spaces()
        .forEach(
            made ->
                spaces.computeIfAbsent(
                    made.name(),
                    name -> {
                      ObjectNode space = JSON.createObjectNode();
                      space.put("name", name).put("displayName", made.displayName());
                      space.put("spaceType", "SPACE").put("spaceUri", made.uri());
                      space.put("spaceHistoryState", "HISTORY_ON");
                      space
                          .putObject("spaceDetails")
                          .put("description", made.description())
                          .put("guidelines", made.guidelines());
                      space.putObject("accessSettings").put("accessState", "PRIVATE");
                      space
                          .putObject("membershipCount")
                          .put("joinedDirectHumanUserCount", made.members());
                      return space;
                    }));
  }

  private void route(
      String operation,
      HttpMethod method,
      String path,
      Capability capability,
      BiFunction<String, Call, HttpAnswer> work) {
    google
        .router()
        .routeWithRegex(method, path)
        .handler(
            context ->
                context
                    .request()
                    .body()
                    .onSuccess(
                        body -> answer(context, operation, capability, body.toString(), work)));
  }

  private void answer(
      RoutingContext context,
      String operation,
      Capability capability,
      String body,
      BiFunction<String, Call, HttpAnswer> work) {
    Map<String, String> query = new HashMap<>();
    context.queryParams().forEach(query::put);
    Call call = new Call(operation, query, read(body));
    calls.add(call);
    Optional<HttpAnswer> fault = faults.getOrDefault(operation, new ArrayDeque<>()).poll();
    if (fault != null && fault.isPresent()) {
      send(context, fault.get());
      return;
    }
    boolean isApp = call.body().at("/member/name").asText().equals("users/app");
    Capability needed =
        capability != null ? capability : isApp ? Capability.APP : Capability.PEOPLE;
    String bearer = context.request().getHeader("Authorization").substring("Bearer ".length());
    Set<String> granted =
        new HashSet<>(Arrays.asList(scopes.getOrDefault(bearer, "").split(" ", -1)));
    HttpAnswer answer =
        needed.isIn(granted)
            ? work.apply(context.pathParam("param0"), call)
            : GoogleError.SCOPES_BY_REASON.answer();
    if (fault != null) {
      if (!silent.remove(operation)) {
        context.request().connection().close();
      }
    } else {
      send(context, answer);
    }
  }

  private static void send(RoutingContext context, HttpAnswer answer) {
    answer.headers().forEach(context.response()::putHeader);
    context.response().setStatusCode(answer.status()).end(answer.body());
  }

  private Optional<ObjectNode> there(String name) {
    adopt();
    return Optional.ofNullable(spaces.get(name)).filter(space -> !space.isEmpty());
  }

  private HttpAnswer get(String name, Call call) {
    return there(name).map(space -> HttpAnswer.json(200, space)).orElseGet(this::notFound);
  }

  private HttpAnswer notFound() {
    return GoogleError.ENTITY_NOT_FOUND.answer();
  }

  private HttpAnswer list(String all, Call call) {
    adopt();
    int from = Integer.parseInt(call.query().getOrDefault("pageToken", "0"));
    int size = Integer.parseInt(call.query().get("pageSize"));
    List<ObjectNode> there = spaces.values().stream().filter(space -> !space.isEmpty()).toList();
    ObjectNode page = JSON.createObjectNode();
    ArrayNode listed = page.putArray("spaces");
    there.stream().skip(from).limit(size).forEach(listed::add);
    if (from + size < there.size()) {
      page.put("nextPageToken", String.valueOf(from + size));
    }
    return HttpAnswer.json(200, page);
  }

  private HttpAnswer patch(String name, Call call) {
    List<String> mask = Arrays.asList(call.query().get("updateMask").split(",", -1));
    if (mask.contains("spaceHistoryState") && mask.size() > 1) {
      return GoogleError.INVALID_ARGUMENT.answer();
    }
    Optional<ObjectNode> found = there(name);
    if (found.isEmpty()) {
      return notFound();
    }
    String wanted = call.body().path("displayName").asText();
    if (mask.contains("displayName") && hasSpace(wanted)) {
      return GoogleError.ALREADY_EXISTS.answer();
    }
    mask.forEach(field -> found.get().set(field, call.body().path(field)));
    return HttpAnswer.json(200, found.get());
  }

  private HttpAnswer delete(String name, Call call) {
    if (there(name).isEmpty()) {
      return notFound();
    }
    spaces.put(name, JSON.createObjectNode());
    return HttpAnswer.json(200, JSON.createObjectNode());
  }

  private HttpAnswer listMembers(String name, Call call) {
    if (there(name).isEmpty()) {
      return notFound();
    }
    ObjectNode page = JSON.createObjectNode();
    ArrayNode all = page.putArray("memberships");
    all.addObject().put("state", "JOINED").putObject("member").put("type", "HUMAN");
    for (String member : members.getOrDefault(name, Set.of())) {
      ObjectNode membership = all.addObject();
      membership.put("state", member.contains("invited") ? "INVITED" : "JOINED");
      membership
          .putObject("member")
          .put("name", member)
          .put("type", member.equals("users/app") ? "BOT" : "HUMAN");
    }
    return HttpAnswer.json(200, page);
  }

  private HttpAnswer add(String name, Call call) {
    if (there(name).isEmpty()) {
      return notFound();
    }
    String member = call.body().at("/member/name").asText();
    if (member.contains("group")) {
      return GoogleError.MALFORMED_USER.answer();
    }
    if (member.contains("outsider")) {
      return GoogleError.PERMISSION_DENIED.answer();
    }
    if (!members.computeIfAbsent(name, key -> new HashSet<>()).add(member)) {
      return GoogleError.ALREADY_EXISTS.answer();
    }
    ObjectNode membership = JSON.createObjectNode();
    membership.put("state", member.contains("invited") ? "INVITED" : "JOINED");
    return HttpAnswer.json(200, membership);
  }

  private HttpAnswer post(String name, Call call) {
    if (there(name).isEmpty()) {
      return notFound();
    }
    return HttpAnswer.json(
        200,
        messages.computeIfAbsent(
            call.query().get("requestId"), id -> (ObjectNode) call.body().deepCopy()));
  }

  private static JsonNode read(String body) {
    try {
      return body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those whose operations were called, in order. */
  List<String> operations() {
    return new ArrayList<>(calls.stream().map(Call::operation).toList());
  }
}
