package dev.newspace.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.people.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedPlacesTest extends FakeAppTest {

  @ParameterizedTest
  @ValueSource(strings = {"classic", "add_on"})
  void directMessageOfTwoPeopleIsReadByBoth(String dialect) throws Exception {
    app.answers(event -> dialect.equals("classic") ? FakeApp.text("Aye") : FakeApp.posted("Aye"));
    String pair = SpaceList.withColleague(People.ANN).name().substring("spaces/".length());
    BrowserUser ann = new BrowserUser(playground, People.ANN, dialect, pair);

    assertThat(ann.say("/help")).contains("<h1>Ben Okafor</h1>", "Everyone here sees this");
    assertThat(app.events().get(0).findPath("singleUserBotDm").asBoolean()).isFalse();
    assertThat(app.events().get(0).findPath("spaceType").asText()).isEqualTo("DIRECT_MESSAGE");
    assertThat(new BrowserUser(playground, People.BEN, dialect, pair).page())
        .contains("<h1>Ann Archer</h1>", "Aye")
        .doesNotContain("/help</p>");
    assertThat(ann.say("Lunch?")).contains("Lunch?");
    assertThat(app.events()).as("what is said to Ben is not for the app").hasSize(1);
  }

  @Test
  void mentionIsSentInTheShapeInWhichItWasTyped() throws Exception {
    BrowserUser ann = new BrowserUser(playground, People.ANN, "classic", "dm");

    String page = ann.say("/newspace Apollo <" + People.BEN.name() + ">");
    ann.say("/newspace Gemini @Ben Okafor");

    assertThat(page).contains("/newspace Apollo @Ben Okafor");
    assertThat(app.events().get(0).at("/message/argumentText").asText())
        .isEqualTo(" Apollo <" + People.BEN.name() + ">");
    assertThat(app.events().get(1).at("/message/argumentText").asText())
        .isEqualTo(" Gemini @Ben Okafor");
  }
}
