package dev.newspace.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.config.Capability;
import dev.newspace.playground.event.Caller;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.event.Events;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** The app as Google Chat and browsers see it: over HTTP, from outside. */
public final class App {
  /** Where Chat would want the browser after consent. */
  public static final String COMPLETION_URL =
      "https://chat.google.com/api/bot_config_complete?token=abc-123_%3D";

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /** One browser opens all pages, wherever they come from, unless another is asked for. */
  private static final CookieJar BROWSER = new CookieJar();

  private final URI root;
  private final LocalGoogle google;
  private final CookieJar browser;
  private final Map<Caller, String> bearers = new ConcurrentHashMap<>();

  /**
   * An app.
   *
   * @param root where it listens, whatever it calls itself
   */
  public App(URI root, LocalGoogle google) {
    this(root, google, BROWSER);
  }

  private App(URI root, LocalGoogle google, CookieJar browser) {
    this.root = root;
    this.google = google;
    this.browser = browser;
  }

  /** The same app in a browser that has never been here. */
  public App inAnotherBrowser() {
    return new App(root, google, new CookieJar());
  }

  /** The browser that opens the pages. */
  public CookieJar browser() {
    return browser;
  }

  /** Somebody new with an account at Google. */
  public Person newcomer() {
    long id = ThreadLocalRandom.current().nextLong(1_000_000_000L);
    Person person =
        new Person("2%020d".formatted(id), "Kim <b>Neu</b> " + id, "kim" + id + "@example.com");
    google.people().add(person);
    return person;
  }

  /** Somebody new who has consented. */
  public Person connected() {
    Person person = newcomer();
    connect(person);
    google.forgetCalls();
    return person;
  }

  /** Lets somebody consent, and go on to where Chat wants the browser. */
  public void connect(Person person) {
    Answer prompt =
        send(EventFormat.CLASSIC, events(EventFormat.CLASSIC, person).command(1, "First"));
    consent(prompt.promptUrl(), person);
  }

  /**
   * Somebody new who has consented, where a name alone is against a rule: by a form, whose space
   * Google then refuses.
   */
  public Person connectedByForm() {
    Person person = newcomer();
    Events events = events(EventFormat.CLASSIC, person);
    Answer form = send(EventFormat.CLASSIC, events.quickCommandForDialog(5));
    Answer ask =
        send(
            EventFormat.CLASSIC,
            events.form(
                form.submit(), Map.of("name", List.of("First"), "description", List.of("First"))));
    google.faults().next("spaces.create").answers(403);
    consent(ask.link(EnglishTexts.COMMAND.authorizeButton()).orElseThrow(), person);
    google.faults().clear();
    google.forgetCalls();
    return person;
  }

  /** Events of a person in a direct message, which Chat would send again after consent. */
  public static Events events(EventFormat dialect, Person person) {
    return Events.in(dialect).from(person).completingAt(COMPLETION_URL);
  }

  /**
   * Sends an event as Google Chat does in this dialect. Whatever the event: the answer is 200 and
   * one that Google takes.
   */
  public Answer send(EventFormat dialect, JsonNode event) {
    return send(caller(dialect), event);
  }

  /** Gives the command to disconnect, and presses the button where the app asks first. */
  public Answer disconnect(Caller caller, Events events) {
    Answer asked = send(caller, events.command(3, ""));
    return asked
        .action(EnglishTexts.COMMAND.disconnectButton())
        .map(press -> send(caller, events.button(press)))
        .orElse(asked);
  }

  /** The same in a direct message. */
  public Answer disconnect(EventFormat dialect, Person person) {
    return disconnect(caller(dialect), events(dialect, person));
  }

  /** Who calls in a dialect. */
  public static Caller caller(EventFormat dialect) {
    return dialect == EventFormat.CLASSIC ? Caller.CLASSIC_BY_URL : Caller.ADD_ON;
  }

  /** Sends an event as this kind of caller does. */
  public Answer send(Caller caller, JsonNode event) {
    EventFormat dialect = caller == Caller.ADD_ON ? EventFormat.ADD_ON : EventFormat.CLASSIC;
    Answer answer = new Answer(dialect, post(bearer(caller), event.toString()));
    List<String> faults = new ArrayList<>(answer.faults());
    faults.addAll(misfits(event, answer));
    if (answer.status() != 200 || !faults.isEmpty()) {
      throw new AssertionError("Not for Google: " + faults + " in " + answer + " to " + event);
    }
    return answer;
  }

  /** What Chat takes for an answer, but not to this event. */
  private static List<String> misfits(JsonNode event, Answer answer) {
    List<String> misfits = new ArrayList<>();
    String dialogEvent = event.findPath("dialogEventType").asText();
    boolean click =
        event.path("type").asText().equals("CARD_CLICKED")
            || event.path("chat").has("buttonClickedPayload");
    if (dialogEvent.equals("REQUEST_DIALOG") && !answer.isNothing() && !answer.isDialog()) {
      misfits.add("no dialog");
    }
    if (answer.isPrompt() && (click || !dialogEvent.isEmpty())) {
      misfits.add("a prompt");
    }
    return misfits;
  }

  /** How Google Chat says who it is; the same for many calls. */
  public String bearer(Caller caller) {
    return bearers.computeIfAbsent(caller, key -> "Bearer " + google.tokens().of(key));
  }

  /** Posts to the endpoint. */
  public HttpResponse<String> post(String authorization, String body) {
    return post(BodyPublishers.ofString(body), "Authorization", authorization);
  }

  /** Posts to the endpoint, with these headers. */
  public HttpResponse<String> post(BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(root.resolve("/chat"))
            .timeout(Duration.ofSeconds(40))
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /** Opens a page of the app, wherever the app believes to be. */
  public HttpResponse<String> open(URI page) {
    if (!browser.isEmpty()) {
      return visit(page);
    }
    // Who opens two pages at once for the first time is still one browser.
    synchronized (browser) {
      return visit(page);
    }
  }

  private HttpResponse<String> visit(URI page) {
    String path = page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
    HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path));
    browser.header().ifPresent(cookies -> request.header("Cookie", cookies));
    return browser.keep(send(request.build()));
  }

  /** Calls a path with a method. */
  public HttpResponse<String> call(String method, String path) {
    return send(
        HttpRequest.newBuilder(root.resolve(path)).method(method, BodyPublishers.noBody()).build());
  }

  /** Clicks on a prompt's link: where it leads. */
  public URI authorizationUrl(URI prompt) {
    HttpResponse<String> redirect = open(prompt);
    if (redirect.statusCode() != 303) {
      throw new AssertionError("No redirect but " + redirect.statusCode() + " " + redirect.body());
    }
    return location(redirect);
  }

  /** Goes all the way through a consent that is given. */
  public HttpResponse<String> consent(URI prompt, Person person) {
    return open(google.consent().allow(authorizationUrl(prompt), person.id()));
  }

  /** The same after unticking the boxes of these. */
  public HttpResponse<String> consent(URI prompt, Person person, Capability... unticked) {
    Set<String> scopes = Arrays.stream(unticked).map(Capability::scope).collect(Collectors.toSet());
    return open(google.consent().allow(authorizationUrl(prompt), person.id(), scopes));
  }

  /** Where a redirect leads. */
  public static URI location(HttpResponse<?> redirect) {
    return URI.create(redirect.headers().firstValue("Location").orElseThrow());
  }

  /** Ann, whom everybody may add. */
  public static Person ann() {
    return People.ANN;
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
