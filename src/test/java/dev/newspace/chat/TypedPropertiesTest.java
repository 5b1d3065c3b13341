package dev.newspace.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.strings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What is true of everything that somebody types. */
@QuarkusTest
class TypedPropertiesTest extends FrontDoorTest {

  @Test
  void dialectsAnswerTypedTextAlike() {
    Person kim = app.newcomer();
    qt().withExamples(150)
        .forAll(
            integers().between(1, 7),
            strings().basicMultilingualPlaneAlphabet().ofLengthBetween(0, 200))
        .checkAssert(
            (number, typed) -> {
              Answer classic =
                  app.send(EventFormat.CLASSIC, command(EventFormat.CLASSIC, kim, number, typed));
              Answer addOn =
                  app.send(EventFormat.ADD_ON, command(EventFormat.ADD_ON, kim, number, typed));
              assertThat(classic.isPrompt()).isEqualTo(addOn.isPrompt());
              assertThat(classic.title()).isEqualTo(addOn.title());
              assertThat(classic.text()).isEqualTo(addOn.text());
              assertThat(classic.title()).isNotEqualTo(EnglishTexts.COMMAND.broken());
            });
  }

  private static JsonNode command(EventFormat dialect, Person person, int number, String typed) {
    return App.events(dialect, person).command(number, typed);
  }
}
