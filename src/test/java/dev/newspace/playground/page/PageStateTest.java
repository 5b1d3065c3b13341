package dev.newspace.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.Json;
import dev.newspace.playground.google.Http;
import dev.newspace.playground.people.People;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageStateTest extends FakeAppTest {

  @BeforeEach
  void begin() {
    app.answers(event -> Json.object());
  }

  @ParameterizedTest
  @ValueSource(strings = {"classic", "add_on"})
  void removalAndAdditionReachApp(String dialect) throws Exception {
    BrowserUser ann = new BrowserUser(playground, People.ANN, dialect, team());
    assertThat(ann.send("/presence", Map.of("app", "remove")))
        .contains("Ann Archer removed NewSpace", "Add<i> NewSpace</i>")
        .doesNotContain("id=\"line\"");
    ann.send("/presence", Map.of("app", "remove"));
    assertThat(ann.send("/presence", Map.of("app", "add")))
        .contains("Ann Archer added NewSpace", "id=\"line\"");
    assertThat(app.events()).hasSize(2);
    assertThat(app.events().get(0).toString()).containsIgnoringCase("removed");
    assertThat(app.events().get(1).toString())
        .contains(dialect.equals("classic") ? "ADDED" : "added");
  }

  @ParameterizedTest
  @CsvSource({"classic,", "add_on,", "classic,{}", "add_on,[]", "classic,oops"})
  void failureOfRemovedAppIsSeenInExchangesAlone(String dialect, String answer) throws Exception {
    BrowserUser ann = new BrowserUser(playground, People.ANN, dialect, team());
    app.answers(event -> answer == null ? null : Json.read(answer));

    String page = ann.send("/presence", Map.of("app", "remove"));

    assertThat(page)
        .contains("Ann Archer removed NewSpace", "App removed")
        .contains("<span class=\"status\">" + (answer == null ? 500 : 200))
        .doesNotContain("is not responding", "class=\"notice", "class=\"refused");
  }

  @Test
  void appReceivesSelectedLanguage() throws Exception {
    Map<String, String> ann = new BrowserUser(playground, People.ANN, "classic", "dm").switches();
    ann.put("language", "pt-BR");
    ann.put("line", "/help");
    Http.form(playground.url() + "/say", ann);
    assertThat(app.events().get(0).at("/common/userLocale").asText()).isEqualTo("pt-BR");
    ann.put("language", "xx\"><b>");
    Http.form(playground.url() + "/say", ann);
    assertThat(app.events().get(1).at("/common/userLocale").asText()).isEqualTo("en");
  }

  @Test
  void appInACreatedSpaceIsKnownFromTheMemoryOfAnEarlierVersion() throws Exception {
    playground.google().takeName("Apollo", People.ANN);
    String space = playground.google().spaces().get(0).name();
    var memory = Json.read(playground.memory().toString());
    ((ObjectNode) memory.path("presence")).put(space, true);
    playground.close();
    playground = Playground.start(0, app.url());
    playground.remember(memory);
    String address = space.substring("spaces/".length());
    assertThat(new BrowserUser(playground, People.ANN, "classic", address).page())
        .contains("<h1>Apollo</h1>", "Remove<i> NewSpace</i>");
    assertThat(playground.memory().path("presence").has(space)).isFalse();
  }

  @Test
  void appRemovalSurvivesRestart() throws Exception {
    new BrowserUser(playground, People.ANN, "classic", team())
        .send("/presence", Map.of("app", "remove"));
    var memory = Json.read(playground.memory().toString());
    playground.close();
    playground = Playground.start(0, app.url());
    playground.remember(memory);
    assertThat(new BrowserUser(playground, People.BEN, "classic", team()).page())
        .contains("Add<i> NewSpace</i>");
  }

  private static String team() {
    return SpaceList.TEAM.name().substring("spaces/".length());
  }
}
