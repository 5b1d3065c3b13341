package dev.newspace.command.create;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed goes to Google as it was typed, and is shown as it was typed. */
@QuarkusTest
class SpaceNamesShownTest extends FrontDoorTest {
  @ParameterizedTest
  @CsvSource({
    "<b>bold</b>, &lt;b&gt;bold&lt;/b&gt;",
    "R&D, R&amp;D",
    "&lt;, &amp;lt;",
    "<a href=\"https://evil.example\">x</a>, &lt;a href=\"https://evil.example\"&gt;x&lt;/a&gt;",
    "<https://evil.example|Click>, &lt;https://evil.example|Click&gt;",
    "<users/all>, &lt;users/all&gt;",
    "<font color=\"#ff0000\">, &lt;font color=\"#ff0000\"&gt;",
    "*bold* _it_ ~x~ `y`, *bold* _it_ ~x~ `y`",
    "https://example.com/?a=1&b=2, https://example.com/?a=1&amp;b=2",
    "{{x}} ${y} %s {0}, {{x}} ${y} %s {0}"
  })
  void nameMarkupIsEscaped(String typed, String shown) {
    for (EventFormat dialect : EventFormat.values()) {
      Person kim = app.connected();
      String name = typed + " " + kim.id();

      Answer card = app.send(dialect, App.events(dialect, kim).command(1, name));
      assertThat(card.text()).contains("Name: " + shown + " " + kim.id() + "\n");
      assertThat(google.calls("spaces.create").get(0).body().path("displayName").asText())
          .isEqualTo(name);

      google.faults().next("spaces.create").answers(409);
      Answer taken = app.send(dialect, App.events(dialect, kim).command(1, name));
      assertThat(taken.title()).isEqualTo(EnglishTexts.COMMAND.nameTaken());
      assertThat(taken.text()).contains("“" + shown + " " + kim.id() + "”");
      assertThat(taken.message().path("fallbackText").asText()).doesNotContain("<");
    }
  }

  @ParameterizedTest
  @EnumSource
  void nameOverLimitReportsLimitAndLength(EventFormat dialect) {
    Answer card =
        app.send(dialect, App.events(dialect, app.newcomer()).command(1, "🚀".repeat(129)));
    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.nameTooLong());
    assertThat(card.text()).contains("at most 128 characters", "has 129");
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void nameOfMaxLengthIsAccepted(EventFormat dialect) {
    Person kim = app.connected();
    String name = "🚀".repeat(128 - kim.id().length()) + kim.id();
    assertThat(app.send(dialect, App.events(dialect, kim).command(1, name)).text())
        .contains("Name: " + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u200b", "\u202e\u202c", "\u3164", "\u00a0"})
  void nameWithoutVisibleCharactersGetsExample(String typed) {
    for (EventFormat dialect : EventFormat.values()) {
      Answer card = app.send(dialect, App.events(dialect, app.newcomer()).command(1, typed));
      assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.nameMissing());
      assertThat(card.text()).contains("for example: /newspace Project Apollo");
    }
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void nameIsSentWithoutInvisibleCharacters(EventFormat dialect) {
    Person kim = app.connected();
    app.send(
        dialect,
        App.events(dialect, kim).command(1, "\u202eCafe\u0301\u200b \t 👩\u200d👧 " + kim.id()));
    assertThat(google.calls("spaces.create").get(0).body().path("displayName").asText())
        .isEqualTo("Caf\u00e9 👩\u200d👧 " + kim.id());
  }
}
