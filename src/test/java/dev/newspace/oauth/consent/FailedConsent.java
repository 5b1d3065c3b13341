package dev.newspace.oauth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.database.Database;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.App;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.Rows;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Somebody stands before Google's consent page, and it is to come to nothing. */
abstract class FailedConsent extends FrontDoorTest {
  @Inject Database database;

  Person kim;
  URI asked;
  Map<String, Long> before;

  @BeforeEach
  void ask() {
    kim = app.newcomer();
    asked = app.authorizationUrl(prompt(kim));
    before = Rows.of(database);
  }

  /** The page at the end; nothing is stored, and the person is asked again. */
  final Page end(URI back, int status) {
    Page page = endAgain(back, status);
    assertThat(Rows.hasConsent(database, kim)).isFalse();
    assertThat(app.send(EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, kim).command(1, "x")))
        .matches(answer -> answer.isPrompt());
    return page;
  }

  /** The page at the end; nothing is stored in addition. */
  final Page endAgain(URI back, int status) {
    Page page = Page.of(app.open(back), status);
    assertThat(Rows.of(database)).isEqualTo(before);
    assertThat(page.text()).doesNotContain("null");
    return page;
  }

  final URI prompt(Person person) {
    return app.send(
            EventFormat.CLASSIC, App.events(EventFormat.CLASSIC, person).command(1, "Apollo"))
        .promptUrl();
  }
}
