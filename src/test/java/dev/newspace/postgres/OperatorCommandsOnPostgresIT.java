package dev.newspace.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.packaged.CommandResult;
import dev.newspace.packaged.Environment;
import dev.newspace.playground.event.ChatSpace;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On PostgreSQL the operator's commands run beside the app. */
class OperatorCommandsOnPostgresIT {
  @RegisterExtension
  private static final Replicas REPLICAS = Replicas.of(1, environment -> environment);

  private final App app = REPLICAS.app(0);

  @Test
  void commandsRunBesideApp() {
    Person kim = app.connected();
    Person lee = app.connected();

    CommandResult resealed = run("keyset", "reseal");
    assertThat(resealed.err()).isEmpty();
    assertThat(resealed.out())
        .containsPattern("Key [0-9]+ \\(primary\\) sealed ([0-9]+) before, \\1 after");
    assertThat(create(kim).title()).isEqualTo(EnglishTexts.COMMAND.created());

    assertThat(run("person", "export", kim.name()).out())
        .contains("\"display_name\" : \"Apollo " + kim.id() + "\"");
    assertThat(run("person", "forget", kim.name()).out()).contains("Consents forgotten: 1");
    assertThat(create(kim).isPrompt()).isTrue();
    assertThat(create(lee).title()).isEqualTo(EnglishTexts.COMMAND.created());

    CommandResult revoked = run("consents", "revoke-all");
    assertThat(revoked.exitCode()).isZero();
    assertThat(revoked.out()).contains("Consents forgotten: 1.");
    assertThat(create(lee).isPrompt()).isTrue();
  }

  /** To a new key and back again, since the app beside it has the old one alone. */
  @Test
  void waitingCommandSurvivesChangeOfKeys() {
    Person mia = app.newcomer();
    URI link =
        app.send(
                EventFormat.ADD_ON,
                App.events(EventFormat.ADD_ON, mia)
                    .at(ChatSpace.shared("Team"))
                    .withoutCompletionUrl()
                    .command(1, "Skylab", People.BEN))
            .link(EnglishTexts.COMMAND.authorizeButton())
            .orElseThrow();
    String added = run("keyset", "add").out();
    String promoted = run(with(added), "keyset", "promote").out();

    assertThat(run(with(promoted), "keyset", "reseal").out()).contains("can be retired");
    String retired = run(with(promoted), "keyset", "retire").out();

    assertThat(run(with(retired), "person", "export", mia.name()).out())
        .contains("\"displayName\" : \"Skylab\"");
    assertThat(run(with(added), "keyset", "reseal").out()).contains("can be retired");
    assertThat(app.consent(link, mia).body()).contains(EnglishTexts.COMMAND.created());
    assertThat(run("person", "forget", mia.name()).out()).contains("Consents forgotten: 1");
  }

  @Test
  void doctorSeesAllBesideApp() {
    CommandResult doctor = run("doctor");
    assertThat(doctor.exitCode()).as(doctor.out()).isZero();
    assertThat(doctor.out().lines())
        .filteredOn(
            line ->
                line.matches(
                    "[A-Z]+ +(database|keyset|backlog|google|oauth-client|redirect-uri) .*"))
        .hasSize(6)
        .allMatch(line -> line.startsWith("OK "));
  }

  private Answer create(Person person) {
    return app.send(
        EventFormat.CLASSIC,
        App.events(EventFormat.CLASSIC, person).command(1, "Apollo " + person.id()));
  }

  private static CommandResult run(String... command) {
    return run(REPLICAS.environment(), command);
  }

  private static CommandResult run(Environment environment, String... command) {
    return CommandResult.of(environment, Replicas.folder(), command);
  }

  private static Environment with(String keyset) {
    return REPLICAS.environment().with("NEWSPACE_VAULT_KEYSET", keyset);
  }
}
