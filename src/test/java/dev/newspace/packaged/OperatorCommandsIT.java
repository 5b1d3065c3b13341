package dev.newspace.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.playground.event.ChatSpace;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year of an installation with the embedded database: in use, with its keys changed, paused and
 * moved, and with a person who wants to be forgotten.
 */
@TestMethodOrder(OrderAnnotation.class)
class OperatorCommandsIT {
  private static final String PAUSED = "Back at three o'clock";
  private static final String FORMER = "https://old.example.com";

  @TempDir private static Path folder;
  private static LocalGoogle google;
  private static PackagedApp process;
  private static Person kim;
  private static URI waiting;
  private static Person lee;
  private static Person mia;

  @BeforeAll
  static void start() {
    google = LocalGoogle.start(0, RunningApp.PUBLIC_URL);
    process = PackagedApp.ready(Environment.before(google), folder);
    kim = app().connected();
    lee = app().newcomer();
    mia = app().newcomer();
    waiting = waiting(lee, "Gemini");
    waiting(mia, "Skylab");
    send(kim, 1, "Apollo");
  }

  @AfterAll
  static void end() {
    process.close();
    google.close();
  }

  @Test
  @Order(1)
  void runningAppKeepsItsDatabase() {
    for (String[] command :
        new String[][] {
          {"keyset", "reseal"}, {"consents", "revoke-all"}, {"person", "export", kim.name()}
        }) {
      CommandResult refused = run(Environment.empty(), command);
      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.err().lines())
          .singleElement()
          .asString()
          .isEqualTo(
              "Nothing was done: the running app holds the embedded database. Stop it, run the"
                  + " command again, and start it.");
    }
  }

  @Test
  @Order(2)
  void misuseIsExplained() {
    for (String[] command :
        new String[][] {
          {"keyset"}, {"person", "forget"}, {"person", "export", "kim@example.com"}, {"serve"}
        }) {
      CommandResult refused = run(Environment.empty(), command);
      assertThat(refused.exitCode()).isEqualTo(2);
      assertThat(refused.err()).containsAnyOf("keyset new", "users/ID").doesNotContain("\tat ");
      assertThat(refused.out()).isEmpty();
    }
    assertThat(
            run(
                    Environment.empty()
                        .with("NEWSPACE_DATABASE_URL", "jdbc:postgresql://db.example/n"),
                    "keyset",
                    "reseal")
                .err())
        .startsWith("Nothing was done: ")
        .contains("NEWSPACE_VAULT_KEYSET is missing");
    assertThat(
            run(Environment.empty().with("NEWSPACE_DATA_DIR", "nowhere"), "keyset", "reseal").err())
        .startsWith("Nothing was done: there is no database in ");
  }

  @Test
  @Order(3)
  void personIsExportedWithoutSecrets() throws IOException {
    stop();
    CommandResult foreign =
        run(
            Environment.empty().with("NEWSPACE_VAULT_KEYSET", TestKeysets.aes256()),
            "consents",
            "revoke-all");
    assertThat(foreign.exitCode()).isEqualTo(1);
    assertThat(foreign.err().lines())
        .singleElement()
        .asString()
        .startsWith("Nothing was done: this is not the keyset");
    CommandResult result =
        run(
            Environment.empty()
                .with("NEWSPACE_COMMANDS_PER_MINUTE", "nonsense")
                .with("NEWSPACE_OUTSIDERS", "nonsense"),
            "person",
            "export",
            kim.name());
    CommandResult waits = run(Environment.empty(), "person", "export", lee.name());

    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    JsonNode all = new ObjectMapper().readTree(result.out());
    assertThat(all.path("createdSpaces").findValuesAsText("display_name"))
        .containsOnlyOnce("Apollo");
    assertThat(all.path("consent")).hasSize(1);
    assertThat(all.path("consent").findValuesAsText("token"))
        .singleElement()
        .asString()
        .startsWith("stored sealed");
    assertThat(all.path("waitingCommands")).isEmpty();
    assertThat(new ObjectMapper().readTree(waits.out()).path("waitingCommands").toString())
        .contains("Gemini", lee.name());
    assertThat(result.out() + waits.out()).doesNotContain("1//");
  }

  @Test
  @Order(4)
  void databaseIsResealedWithPrimaryKey() throws IOException {
    Path file = folder.resolve("data").resolve("vault-keyset.json");
    String promoted = keyset("promote", keyset("add", Files.readString(file)));

    CommandResult result =
        run(Environment.empty().with("NEWSPACE_VAULT_KEYSET", promoted), "keyset", "reseal");

    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .containsPattern("Key [0-9]+ sealed [1-9][0-9]* before, 0 after")
        .containsPattern("Key [0-9]+ \\(primary\\) sealed 0 before, [1-9][0-9]* after")
        .contains("the others can be retired");
    Files.writeString(file, promoted);
  }

  @Test
  @Order(5)
  void pausedAppSaysSoAndLetsPeopleGo() throws IOException {
    Path audit = Files.writeString(folder.resolve("audit-key"), "k".repeat(40) + "\n");
    process =
        PackagedApp.ready(
            Environment.before(google)
                .with("NEWSPACE_PAUSED", PAUSED)
                .with("NEWSPACE_AUDIT_KEY_FILE", audit.toString())
                .with("NEWSPACE_FORMER_PUBLIC_URL", FORMER),
            folder);
    Pause.until(
        "the audit log says that pseudonyms changed",
        () -> process.out().contains("\"act\":\"PSEUDONYMS_CHANGED\"}"));
    for (EventFormat dialect : EventFormat.values()) {
      Stream.of(
              App.events(dialect, kim).command(1, "Soyuz"),
              App.events(dialect, kim).command(2, ""),
              App.events(dialect, kim).command(4, ""),
              App.events(dialect, kim).command(5, ""),
              App.events(dialect, kim).message("hello"))
          .map(event -> app().send(dialect, event))
          .forEach(
              card -> {
                assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.paused());
                assertThat(card.text()).contains(PAUSED);
              });
    }
    assertThat(app().consent(waiting, lee).body()).contains(EnglishTexts.COMMAND.paused());
    assertThat(google.spaces()).noneMatch(space -> space.displayName().equals("Gemini"));
    assertThat(app().disconnect(EventFormat.CLASSIC, lee).title())
        .isEqualTo(EnglishTexts.COMMAND.disconnected());
    assertThat(process.management().status("/q/health/ready")).hasValue(200);
    stop();
    assertThat(process.out()).containsOnlyOnce("PSEUDONYMS_CHANGED");
  }

  @Test
  @Order(6)
  void retiredKeyIsNotNeededAnyMore() throws IOException {
    Path file = folder.resolve("data").resolve("vault-keyset.json");
    Files.writeString(file, keyset("retire", Files.readString(file)));
    process = PackagedApp.ready(Environment.before(google), folder);
    assertThat(send(kim, 2, "").text()).contains("Apollo");
    assertThat(send(kim, 1, "Voyager").title()).isEqualTo(EnglishTexts.COMMAND.created());
    stop();
    assertThat(process.out())
        .as("the key is the one before the last")
        .containsOnlyOnce("PSEUDONYMS_CHANGED");
    assertThat(run(Environment.empty(), "person", "export", mia.name()).out())
        .contains("\"displayName\" : \"Skylab\"");
  }

  @Test
  @Order(7)
  void forgottenPersonLeavesNothing() throws IOException {
    CommandResult result = run(Environment.empty(), "person", "forget", kim.name());

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("Consents forgotten: 1", "Created spaces forgotten: 2", "audit log");
    JsonNode left =
        new ObjectMapper().readTree(run(Environment.empty(), "person", "export", kim.name()).out());
    assertThat(left.path("createdSpaces")).isEmpty();
    assertThat(left.path("consent")).isEmpty();
    assertThat(left.path("revocation")).as("of which Google has to be told").hasSize(1);
  }

  @Test
  @Order(8)
  void allConsentsAreRevoked() {
    process = PackagedApp.ready(Environment.before(google), folder);
    app().connected();
    stop();
    assertThat(process.out()).doesNotContain("PSEUDONYMS_CHANGED");

    CommandResult result = run(Environment.empty(), "consents", "revoke-all");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("Consents forgotten: 1.", "Google is told of 1 ");
    assertThat(run(Environment.empty(), "consents", "revoke-all").out())
        .contains("Consents forgotten: 0.");
  }

  /** The link of a prompt behind which a command waits. */
  private static URI waiting(Person person, String name) {
    Answer card =
        app()
            .send(
                EventFormat.ADD_ON,
                App.events(EventFormat.ADD_ON, person)
                    .at(ChatSpace.shared("Team"))
                    .withoutCompletionUrl()
                    .command(1, name, People.BEN));
    return card.link(EnglishTexts.COMMAND.authorizeButton()).orElseThrow();
  }

  private static App app() {
    return new App(process.root(), google);
  }

  private static Answer send(Person person, int command, String text) {
    return app()
        .send(EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, person).command(command, text));
  }

  private static void stop() {
    process.terminate();
    process.exitCode();
  }

  private static String keyset(String step, String inUse) {
    return run(Environment.empty().with("NEWSPACE_VAULT_KEYSET", inUse), "keyset", step).out();
  }

  private static CommandResult run(Environment environment, String... command) {
    return CommandResult.of(environment, folder, command);
  }
}
