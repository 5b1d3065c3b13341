package dev.newspace.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.packaged.CommandResult;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
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
    return CommandResult.of(REPLICAS.environment(), Replicas.folder(), command);
  }
}
