package dev.newspace.playground.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.SignedJWT;
import dev.newspace.playground.Json;
import dev.newspace.playground.people.People;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The playground before an app that is not NewSpace. */
class AnotherAppTest {

  private static final String COMMANDS =
      """
      {"name":"Contacts","commands":[
        {"id":2,"type":"SLASH_COMMAND","name":"/addContact","opensDialog":true},
        {"id":3,"type":"QUICK_COMMAND","name":"List contacts","description":"All of them"},
        {"id":7,"type":"MESSAGE_ACTION","name":"Remember this"}]}
      """;

  @TempDir private Path folder;
  private FakeApp app;
  private Playground playground;

  @BeforeEach
  void start() throws Exception {
    app = new FakeApp();
    ChatApp contacts =
        ChatApp.of("http://localhost:8080", Optional.of(app.url() + "/chat"), file(COMMANDS));
    playground = Playground.start(0, "http://localhost:8080", contacts);
    app.answers(event -> FakeApp.text("Done"));
  }

  @AfterEach
  void stop() {
    playground.close();
    app.close();
  }

  @Test
  void pageHasNameAndCommandsOfTheOtherApp() throws Exception {
    String page = ann("classic").page();

    assertThat(page).contains("Contacts", "/addContact", "List contacts");
    assertThat(page).doesNotContain("NewSpace", "/newspace", "Make it fail");
  }

  @ParameterizedTest
  @ValueSource(strings = {"classic", "add_on"})
  void slashCommandThatOpensDialogAsksForIt(String dialect) throws Exception {
    app.answers(FakeForm::opened);

    assertThat(ann(dialect).say("/addContact Kim")).contains("<dialog");
    assertThat(event(0).findPath("dialogEventType").asText()).isEqualTo("REQUEST_DIALOG");
    assertThat(event(0).findPath("argumentText").asText()).isEqualTo(" Kim");
    assertThat(event(0).findPath("appCommandId").asInt()).isEqualTo(2);
  }

  @Test
  void tokenOfAddOnIsForTheAddressOfTheOtherApp() throws Exception {
    ann("add_on").say("Hello");

    SignedJWT token = SignedJWT.parse(app.bearers().get(0).substring("Bearer ".length()));
    assertThat(token.getJWTClaimsSet().getAudience()).containsExactly(app.url() + "/chat");
  }

  @Test
  void clickOfAddOnGoesToTheAddressOfItsFunction() throws Exception {
    String address = app.url() + "/press?of=button";
    String action = Json.object().put("function", address).toString();
    ann("add_on").say("Hello");

    String page = ann("add_on").send("/click", Map.of("entry", "none", "action", action));
    ann("classic").send("/click", Map.of("entry", "none", "action", action));

    assertThat(app.paths()).containsExactly("/chat", "/press", "/chat");
    SignedJWT token = SignedJWT.parse(app.bearers().get(1).substring("Bearer ".length()));
    assertThat(token.getJWTClaimsSet().getAudience()).containsExactly(address);
    assertThat(page).contains("Button clicked").doesNotContain("not responding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"classic", "add_on"})
  void messageActionBringsTheMessageOfSomebodyElse(String dialect) throws Exception {
    String team = SpaceList.TEAM.name().substring("spaces/".length());
    new BrowserUser(playground, People.BEN, dialect, team).say("Buy milk");
    String page = ann(dialect).in(team).page();
    String entry = page.replaceAll("(?s).*<li id=\"(e[^\"]+)\" class=\"said.*", "$1");

    assertThat(page).contains("Remember this");
    ann(dialect).in(team).send("/act", Map.of("entry", entry, "command", "7"));

    assertThat(event(0).findPath("appCommandType").asText()).isEqualTo("MESSAGE_ACTION");
    assertThat(event(0).findPath("message").path("text").asText()).isEqualTo("Buy milk");
    assertThat(event(0).findPath("sender").path("name").asText()).isEqualTo(People.BEN.name());
    assertThat(event(0).findPath("user").path("name").asText()).isEqualTo(People.ANN.name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'name':'Contacts'} | true",
        "{'name':'Contacts','triggers':{'events':['MESSAGE','APP_HOME']}} | true",
        "{'name':'Contacts','triggers':{'events':['MESSAGE']}} | false",
      })
  void homeTabIsOfferedUnlessFileLeavesItOut(String content, boolean offered) throws Exception {
    playground.close();
    Optional<Path> file = file(content.replace('\'', '"'));
    playground =
        Playground.start(
            0, "http://localhost:8080", ChatApp.of("http://x", Optional.of(app.url()), file));

    assertThat(ann("classic").page().contains("class=\"home\"")).isEqualTo(offered);
  }

  @Test
  void appWithoutFileHasNoCommands() {
    ChatApp other = ChatApp.of("http://localhost:8080", Optional.of(app.url()), Optional.empty());

    assertThat(other.configuration().commands()).isEmpty();
    assertThat(other.isNewSpace()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not JSON | is no JSON object with a name",
        "{'commands':[]} | is no JSON object with a name",
        "{'name':'x','commands':[{'type':'SLASH_COMMAND','name':'/x'}]} | command without an id",
        "{'name':'x','commands':[{'id':1,'type':'OTHER','name':'/x'}]} | MESSAGE_ACTION",
      })
  void unusableFileIsNamedWithItsFault(String content, String fault) throws Exception {
    Optional<Path> file = file(content.replace('\'', '"'));

    assertThatThrownBy(() -> ChatApp.of("http://x", Optional.of("http://localhost:1/"), file))
        .hasMessageContainingAll("playground.app-commands", "commands.json", fault);
  }

  @Test
  void unusableAddressIsNamed() throws Exception {
    Optional<Path> file = file(COMMANDS);

    assertThatThrownBy(() -> ChatApp.of("http://x", Optional.of("localhost:1"), file))
        .hasMessageContaining("playground.app-url is no address");
    assertThatThrownBy(() -> ChatApp.of("http://x", Optional.empty(), file))
        .hasMessageContaining("playground.app-commands needs playground.app-url");
    assertThatThrownBy(
            () ->
                ChatApp.of(
                    "http://x",
                    Optional.of("http://localhost:1/"),
                    Optional.of(folder.resolve("absent.json"))))
        .hasMessageContaining("cannot be read");
  }

  private Optional<Path> file(String content) throws Exception {
    return Optional.of(Files.writeString(folder.resolve("commands.json"), content));
  }

  private BrowserUser ann(String dialect) {
    return new BrowserUser(playground, People.ANN, dialect, "dm");
  }

  private JsonNode event(int number) {
    return app.events().get(number);
  }
}
