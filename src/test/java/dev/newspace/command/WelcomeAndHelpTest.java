package dev.newspace.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.playground.event.ChatSpace;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is new is told what the app does and how to start; who asks is told everything. */
@QuarkusTest
class WelcomeAndHelpTest extends FrontDoorTest {
  @Inject
  @DataSource("h2")
  AgroalDataSource source;

  @ConfigProperty(name = "quarkus.application.version")
  String version;

  @ParameterizedTest
  @EnumSource
  void welcomeButtonOpensForm(EventFormat dialect) {
    Person kim = app.newcomer();
    Answer welcome =
        app.send(dialect, App.events(dialect, kim).at(ChatSpace.shared("Team")).added());

    Answer form =
        app.send(
            dialect,
            App.events(dialect, kim)
                .button(welcome.action(EnglishTexts.COMMAND.openForm()).orElseThrow()));

    assertThat(welcome.title()).isEqualTo(EnglishTexts.COMMAND.welcome());
    assertThat(form.field("name").isMissingNode()).isFalse();
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void helpListsManifestCommandsWithExamples(EventFormat dialect) throws IOException {
    Answer help = app.send(dialect, App.events(dialect, app.newcomer()).command(4, ""));

    try (InputStream in =
        WelcomeAndHelpTest.class.getResourceAsStream("/app-manifest/newspace.json")) {
      for (JsonNode command : new ObjectMapper().readTree(in).path("commands")) {
        assertThat(help.text())
            .contains(command.path("name").asText() + ": ", command.path("example").asText());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void helpNamesTheVersion(EventFormat dialect) {
    Answer help = app.send(dialect, App.events(dialect, app.newcomer()).command(4, ""));

    assertThat(version).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(help.text()).contains(EnglishTexts.COMMAND.version() + ": " + version);
  }

  @ParameterizedTest
  @EnumSource
  void helpShowsConnectionAndItsDate(EventFormat dialect) {
    Person kim = app.connected();

    Answer english = app.send(dialect, App.events(dialect, kim).command(4, ""));
    Answer german = app.send(dialect, App.events(dialect, kim).locale("de").command(4, ""));
    Answer other = app.send(dialect, App.events(dialect, kim).locale("zh").command(4, ""));
    Answer stranger = app.send(dialect, App.events(dialect, app.newcomer()).command(4, ""));

    assertThat(english.text()).contains("Your connection: Connected since " + today("en") + ":");
    assertThat(german.text()).contains("Ihre Verbindung: Verbunden seit " + today("de") + ":");
    assertThat(other.text()).contains("Connected since " + today("en") + ":");
    assertThat(stranger.text()).contains("Your connection: Not connected.");
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void helpOmitsConnectionDuringDatabaseOutage(EventFormat dialect) throws SQLException {
    sql("alter table consent rename to consent_elsewhere");
    Answer help = app.send(dialect, App.events(dialect, app.newcomer()).command(4, ""));
    sql("alter table consent_elsewhere rename to consent");

    assertThat(help.title()).isEqualTo(EnglishTexts.COMMAND.help());
    assertThat(help.text()).doesNotContain(EnglishTexts.COMMAND.connection());
  }

  private static String today(String language) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(Locale.forLanguageTag(language))
        .format(LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC));
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}
