package dev.newspace.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.chatapi.SpaceResource;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.AtOnce;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.SpaceWish;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A name that another space has: other names to choose by a button, not a word of that space. */
@QuarkusTest
class NameTakenTest extends FaultTest {
  @ParameterizedTest
  @EnumSource
  void alternativeNameButtonsEachCreateOneSpace(EventFormat dialect) {
    SpaceWish others = wish(dialect);
    others.sentTo(app);
    SpaceResource theirs = others.spaces().get(0);
    SpaceWish wish = wish(dialect);

    Answer card = app.send(dialect, command(dialect, wish, theirs.displayName()));

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.nameTaken());
    List<String> names = card.buttons().subList(0, 3);
    assertThat(card.buttons()).hasSize(4).endsWith(EnglishTexts.COMMAND.openForm());
    assertThat(names)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.startsWith(theirs.displayName()));
    assertThat(card.json().toString())
        .doesNotContain(theirs.name().substring("spaces/".length()))
        .doesNotContain(theirs.uri())
        .doesNotContain(others.person().email());
    for (String name : names) {
      List<Answer> doubleClick = AtOnce.times(2, i -> wish.press(app, name, card));
      assertThat(doubleClick).allMatch(made -> made.title().equals(EnglishTexts.COMMAND.created()));
    }
    assertThat(wish.spaces())
        .extracting(SpaceResource::displayName)
        .containsExactlyElementsOf(names);
    assertThat(others.spaces()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void alternativeNameTakenMeanwhileOffersOthers(EventFormat dialect) {
    SpaceWish others = wish(dialect);
    others.sentTo(app);
    SpaceWish wish = wish(dialect);
    Answer card = app.send(dialect, command(dialect, wish, others.name()));
    String chosen = card.buttons().get(0);
    app.send(dialect, command(dialect, others, chosen));

    Answer still = wish.press(app, chosen, card);

    assertThat(still.title()).isEqualTo(EnglishTexts.COMMAND.nameTaken());
    assertThat(still.buttons()).hasSize(4).doesNotContain(chosen, others.name());
    assertThat(wish.press(app, still.buttons().get(0), still).title())
        .isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(wish.spaces()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void formOpensWithTakenName(EventFormat dialect) {
    SpaceWish others = wish(dialect);
    others.sentTo(app);
    SpaceWish wish = wish(dialect);
    Answer card = app.send(dialect, command(dialect, wish, others.name()));

    Answer form = wish.press(app, EnglishTexts.COMMAND.openForm(), card);

    assertThat(form.field("name").path("value").asText()).isEqualTo(others.name());
  }

  private static JsonNode command(EventFormat dialect, SpaceWish wish, String name) {
    return App.events(dialect, wish.person()).command(1, name);
  }
}
