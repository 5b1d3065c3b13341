package dev.newspace.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.packaged.Environment;
import dev.newspace.packaged.JavaHome;
import dev.newspace.packaged.PackagedApp;
import dev.newspace.packaged.RunningApp;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.AtOnce;
import dev.newspace.testing.EnglishTexts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Very many commands in flight, in little memory, on each Java that is there. */
class ManyAtOnceIT {
  private static final int MANY = 500;
  private static final int PEOPLE = 50;
  private static final String CREATED = EnglishTexts.COMMAND.created();
  private static final String APP_BUSY = EnglishTexts.COMMAND.appBusy();

  @AutoClose private final LocalGoogle google = LocalGoogle.start(0, RunningApp.PUBLIC_URL);
  @TempDir private Path folder;

  private record Told(String title, Instant at) {}

  static List<JavaHome> javas() {
    return JavaHome.all();
  }

  @ParameterizedTest
  @MethodSource("javas")
  void concurrentCommandsAreAllAnsweredWithCards(JavaHome java) {
    Environment environment =
        Environment.before(google)
            .with("JAVA_HOME", java.path().toString())
            .with("JAVA_TOOL_OPTIONS", "-Xmx256m")
            .with("NEWSPACE_COMMANDS_PER_MINUTE", "0");
    try (PackagedApp process = PackagedApp.ready(environment, folder)) {
      App app = new App(process.root(), google);
      List<Person> people = AtOnce.times(PEOPLE, i -> app.connected());
      Duration googleTakes = Duration.ofSeconds(java.hasVirtualThreads() ? 2 : 8);
      google.faults().next(MANY, "spaces.create").after(googleTakes).answersAsUsual();

      List<Told> all = AtOnce.times(MANY, i -> told(app, people.get(i % PEOPLE), i));

      assertThat(all).extracting(Told::title).containsAnyOf(CREATED);
      if (java.hasVirtualThreads()) {
        assertThat(all).extracting(Told::title).containsOnly(CREATED);
      } else {
        assertThatTheRestWasToldAtOnce(all);
      }
      google.faults().clear();
      assertThat(told(app, people.get(0), MANY).title()).isEqualTo(CREATED);
      assertThat(google.spaces()).hasSize(created(all) + 1);
      assertThat(process.management().status("/q/health/ready")).isEqualTo(OptionalInt.of(200));
      assertThat(process.out() + process.err()).doesNotContain("OutOfMemoryError");
    }
  }

  /** Where threads are dear there are 200 commands at once, and the others do not wait in vain. */
  private static void assertThatTheRestWasToldAtOnce(List<Told> all) {
    assertThat(all).extracting(Told::title).containsOnly(CREATED, APP_BUSY);
    assertThat(created(all)).isGreaterThanOrEqualTo(200);
    Instant firstSpace = at(all, CREATED).min(Comparator.naturalOrder()).orElseThrow();
    assertThat(at(all, APP_BUSY)).allMatch(firstSpace::isAfter);
  }

  private static Stream<Instant> at(List<Told> all, String title) {
    return all.stream().filter(told -> told.title().equals(title)).map(Told::at);
  }

  private static int created(List<Told> all) {
    return Math.toIntExact(all.stream().filter(told -> told.title().equals(CREATED)).count());
  }

  private static Told told(App app, Person person, int number) {
    EventFormat dialect = number % 2 == 0 ? EventFormat.CLASSIC : EventFormat.ADD_ON;
    Answer answer =
        app.send(dialect, App.events(dialect, person).command(1, "Many " + number + person.id()));
    return new Told(answer.title(), Instant.now());
  }
}
