package dev.newspace.benchmark;

import dev.newspace.packaged.Environment;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.App;
import dev.newspace.testing.GivenTokens;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The two apps that are measured, before the same Google. */
final class MeasuredApps {
  static final Person BEGINNER = person(2);
  static final Person VETERAN = person(3);

  static final Path NEWSPACE = Path.of("target/quarkus-app/quarkus-run.jar");
  private static final Person STRANGER = person(1);
  private static final int PEOPLE = 50;

  private final LocalGoogle google;
  private final ChatEvents events;
  private final Path bareJar;
  private final Path leastJar;
  private final String keys;
  private final Path folder = Files.createTempDirectory("newspace-benchmark");

  MeasuredApps(LocalGoogle google, Path bareJar, Path leastJar)
      throws IOException, InterruptedException {
    this.google = google;
    this.events = new ChatEvents(google);
    this.bareJar = bareJar;
    this.leastJar = leastJar;
    this.keys = keys(google);
  }

  Subject bare() throws IOException, InterruptedException {
    return Subject.started(
        Subject.java(List.of(Subject.OPTION), bareJar),
        bareJar,
        Map.of("BARE_KEYS", keys),
        Files.createTempDirectory("bare-benchmark"),
        events.oneSpace("/chat", STRANGER).get(),
        "QUARKUS_HTTP_PORT");
  }

  /** What makes a space with as little as that takes. */
  Subject least() throws IOException, InterruptedException {
    google.people().add(STRANGER);
    return Subject.started(
        Subject.java(List.of(Subject.OPTION), leastJar),
        leastJar,
        Map.of(
            "LEAST_KEYS",
            keys,
            "LEAST_TOKEN",
            GivenTokens.of(STRANGER, google).path("access_token").asText(),
            "LEAST_API",
            google.settings().get("newspace.google-chat-api-url")),
        Files.createTempDirectory("least-benchmark"),
        events.newSpaces(List.of(STRANGER)).get(),
        "QUARKUS_HTTP_PORT");
  }

  /** On the same data every time. */
  Subject newSpace() throws IOException, InterruptedException {
    return newSpace(List.of(Subject.OPTION), NEWSPACE);
  }

  /** The same, packaged or started in another way. */
  Subject newSpace(List<String> options, Path jar) throws IOException, InterruptedException {
    return newSpace(Subject.java(options, jar), jar, Map.of());
  }

  /** As the image starts it: by its script, which looks whether the cache fits. */
  Subject image(List<String> options, Path jar) throws IOException, InterruptedException {
    Path bin = Path.of(System.getProperty("java.home"), "bin");
    return newSpace(
        List.of("sh", "start.sh"),
        jar,
        Map.of(
            "JAVA_TOOL_OPTIONS",
            String.join(" ", options),
            "PATH",
            bin + File.pathSeparator + System.getenv("PATH")));
  }

  private Subject newSpace(List<String> command, Path jar, Map<String, String> variables)
      throws IOException, InterruptedException {
    return Subject.started(
        command,
        jar,
        Environment.before(google)
            .with("NEWSPACE_COMMANDS_PER_MINUTE", "0")
            .with("NEWSPACE_DATA_DIR", dataFolder().toString())
            .with(variables)
            .variables(),
        folder,
        events.oneSpace("/chat", STRANGER).get(),
        "PORT",
        "QUARKUS_MANAGEMENT_PORT");
  }

  /** Of NewSpace, while it is down or up. */
  Path dataFolder() {
    return folder.resolve("data");
  }

  /** All that is measured; some people consent for it. */
  List<Scenario> scenarios(Subject bare, Subject least, Subject newSpace) {
    App app = new App(newSpace.root(), google);
    List<Person> people = IntStream.range(0, PEOPLE).mapToObj(i -> app.connected()).toList();
    return List.of(
        new Scenario(Measurement.UNCHECKED, bare, events.oneSpace("/unchecked", STRANGER), "{}"),
        new Scenario(Measurement.CHECKED, bare, events.oneSpace("/chat", STRANGER), "{}"),
        new Scenario(
            Measurement.ON_EVENT_LOOP, bare, events.oneSpace("/on-event-loop", STRANGER), "{}"),
        new Scenario(
            Measurement.PROMPT, newSpace, events.oneSpace("/chat", STRANGER), "\"REQUEST_CONFIG\""),
        new Scenario(Measurement.SPACE, newSpace, events.newSpaces(people), "Space created"),
        new Scenario(
            Measurement.LEAST, least, events.newSpaces(List.of(STRANGER)), "\"made\":true"),
        new Scenario(
            Measurement.TEN, newSpace, events.list(BEGINNER), "Past " + BEGINNER.id() + "-9"),
        new Scenario(
            Measurement.MANY, newSpace, events.list(VETERAN), "Past " + VETERAN.id() + "-9999"));
  }

  /** Prompts of the app, or signatures checked by the bare endpoint. */
  Scenario prompts(Subject subject, boolean bare) {
    return new Scenario(
        bare ? Measurement.CHECKED : Measurement.PROMPT,
        subject,
        events.oneSpace("/chat", STRANGER),
        bare ? "{}" : "\"REQUEST_CONFIG\"");
  }

  private static String keys(LocalGoogle google) throws IOException, InterruptedException {
    URI uri = URI.create(google.settings().get("newspace.google-id-keys-url"));
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
        .body();
  }

  private static Person person(int number) {
    return new Person("30000000000000000000" + number, "Kim", "kim" + number + "@example.com");
  }
}
