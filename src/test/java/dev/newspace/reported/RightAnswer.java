package dev.newspace.reported;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.testing.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The answer that is right to an event.
 *
 * @param title of the card or dialog; null where there is none
 * @param says texts that are in it
 * @param never texts that are nowhere in it
 * @param buttons the words on all of them; null for any
 * @param fields what stands in the fields of the dialog, by their names
 * @param preset how many people are chosen in the dialog already
 */
record RightAnswer(
    Kind kind,
    String title,
    List<String> says,
    List<String> never,
    List<String> buttons,
    Map<String, String> fields,
    Integer preset) {
  /** What Chat shows. */
  enum Kind {
    MESSAGE,
    DIALOG,
    PROMPT
  }

  RightAnswer {
    Objects.requireNonNull(kind, "kind");
    if (kind != Kind.PROMPT) {
      Objects.requireNonNull(title, "title");
    }
    says = ReportedInput.orEmpty(says);
    never = ReportedInput.orEmpty(never);
    fields = fields == null ? Map.of() : fields;
  }

  void check(Answer answer) {
    assertThat(kindOf(answer)).as(answer.toString()).isEqualTo(kind);
    if (title != null) {
      assertThat(answer.title()).as(answer.toString()).isEqualTo(Texts.resolve(title));
    }
    String texts = String.join("\n", textsOf(answer.json(), new ArrayList<>()));
    says.forEach(text -> assertThat(texts).contains(Texts.resolve(text)));
    never.forEach(text -> assertThat(texts).doesNotContainIgnoringCase(Texts.resolve(text)));
    if (buttons != null) {
      assertThat(answer.buttons()).isEqualTo(buttons.stream().map(Texts::resolve).toList());
    }
    fields.forEach(
        (name, value) ->
            assertThat(answer.field(name).path("value").asText()).as(name).isEqualTo(value));
    if (preset != null) {
      assertThat(answer.field("people").path("items").findValuesAsText("selected"))
          .filteredOn("true"::equals)
          .hasSize(preset);
    }
  }

  private static Kind kindOf(Answer answer) {
    if (answer.isPrompt()) {
      return Kind.PROMPT;
    }
    return answer.isDialog() ? Kind.DIALOG : Kind.MESSAGE;
  }

  private static List<String> textsOf(JsonNode json, List<String> texts) {
    if (json.isTextual()) {
      texts.add(json.asText());
    }
    json.forEach(inner -> textsOf(inner, texts));
    return texts;
  }
}
