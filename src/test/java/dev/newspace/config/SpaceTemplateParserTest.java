package dev.newspace.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates are checked at start, and every fault is named at once. */
class SpaceTemplateParserTest {
  @Test
  void templateFieldsDefaultToEmpty() {
    assertThat(SpaceTemplateParser.read("{\"project\":{}}"))
        .containsExactly(new SpaceTemplate("project", "", "", "", List.of(), false));
  }

  @Test
  void templateOrderIsKept() {
    assertThat(SpaceTemplateParser.read("{\"b\":{},\"a\":{\"announcement\":true}}"))
        .extracting(SpaceTemplate::name)
        .containsExactly("b", "a");
  }

  @Test
  void templateFaultsAreAllNamedWithoutValues() {
    String people = ",\"swordfish@example.com\"".repeat(50).substring(1);
    String json =
        """
        {"incident":{"prefix":7,"description":"%s","guidelines":"%s","guideline":"swordfish",
          "people":["ben@example.com","swordfish"],"announcement":"yes"},
         "two words":{},
         "crowd":{"people":[%s],"sword fish":1},
         "none":null}
        """
            .formatted("x".repeat(151), "🚀".repeat(5_001), people);

    List<String> faults = SpaceTemplateParser.faults(json);

    assertThat(faults)
        .containsExactly(
            "incident: has a field that no template has: guideline",
            "incident: prefix is no text",
            "incident: description has 151 characters, and at most 150 can be",
            "incident: guidelines has 5001 characters, and at most 5000 can be",
            "incident: number 2 of people is no e-mail address",
            "incident: announcement is neither true nor false",
            "a template's name is one word of 1 to 30 letters, digits, _ and -",
            "crowd: has a field that no template has: ?",
            "crowd: has 50 people, and Google adds at most 49",
            "none: is no object");
    assertThat(GivenSettings.faults(GivenSettings.enoughAnd(Setting.TEMPLATES, json)).orElseThrow())
        .contains("one setting is missing or invalid", "NEWSPACE_TEMPLATES is malformed: ")
        .contains(faults)
        .doesNotContain("sword");
  }

  @ParameterizedTest
  @ValueSource(strings = {"incident", "[]", "{", "{\"a\":{},\"a\":{}}", "{\"a\":{}} x", "7"})
  void templateJsonOtherThanObjectIsRejected(String json) {
    assertThat(SpaceTemplateParser.faults(json)).containsExactly("it is no JSON object");
  }

  @Test
  void templateCountOfZeroIsRejected() {
    assertThat(SpaceTemplateParser.faults("{}"))
        .containsExactly("it has 0 templates, and 1 to 20 can be");
  }
}
