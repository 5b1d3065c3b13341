package dev.newspace.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.newspace.playground.Json;
import dev.newspace.playground.people.People;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest extends FakeAppTest {

  RefusalTest() {
    super(
        new Timings(
            List.of(Duration.ofMillis(50), Duration.ofMillis(50)), Duration.ZERO, Duration.ZERO));
  }

  @Test
  void rejectedMessageShowsPathRuleAndSource() throws Exception {
    app.answers(event -> FakeApp.text("Hello").put("txet", "Hello"));
    assertThat(ann().say("/help"))
        .contains("Google Chat refuses this answer", "<code>txet</code>", "no such field")
        .contains("href=\"https://developers.google.com/");
  }

  @Test
  void rejectedDialogAnswerKeepsDialogOpen() throws Exception {
    app.answers(FakeForm::opened);
    String opened = ann().send("/choose", Map.of("command", "5"));
    app.answers(event -> FakeApp.text("Hello").put("txet", "Hello"));
    assertThat(
            ann()
                .send(
                    "/submit",
                    Map.of("dialog", BrowserUser.dialog(opened), "action", FakeForm.SEND)))
        .contains("<dialog", "role=\"alert\">Google Chat refuses");
  }

  @Test
  void promptInAnswerToButtonIsRejected() throws Exception {
    ObjectNode prompt = Json.object();
    prompt
        .putObject("actionResponse")
        .put("type", "REQUEST_CONFIG")
        .put("url", "https://x.example");
    app.answers(event -> prompt);
    assertThat(ann().send("/click", Map.of("entry", "none", "action", "{\"function\":\"x\"}")))
        .contains("not to a button")
        .doesNotContain(">Authorize<");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "classic | {'text':'Hello'}",
        "classic | {'actionResponse':{'type':'REQUEST_CONFIG','url':'https://x.example'}}",
        "classic | {}",
        "add_on | {'basicAuthorizationPrompt':{'authorizationUrl':'https://x.example'}}",
        "add_on | {'basic_authorization_prompt':{'authorization_url':'https://x.example'}}",
        "add_on | {'hostAppDataAction':{'chatDataAction':{'createMessageAction':{'message':"
            + "{'text':'Hello'}}}}}",
        "add_on | {'text':'Hello'}",
      })
  void anythingButDialogIsRejectedWhereOneIsAskedFor(String dialect, String answer)
      throws Exception {
    app.answers(event -> Json.read(answer.replace('\'', '"')));

    assertThat(
            new BrowserUser(playground, People.ANN, dialect, "dm")
                .send("/choose", Map.of("command", "5")))
        .contains("Could not load dialog", "Google Chat refuses this answer")
        .doesNotContain(">Authorize<", "<dialog", "<p class=\"text\">Hello");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "classic | /say | '' | it was empty",
        "classic | /choose | '' | it was empty",
        "classic | /say | 'Hello, Ann' | Hello, Ann",
        "classic | /choose | 'Hello, Ann' | Hello, Ann",
        "classic | /say | {\"colour\":\"red\"} | colour: red",
        "classic | /choose | {\"text\":\"\"} | text",
        "add_on | /say | [] | []",
        "add_on | /say | {\"hostAppDataAction\":{\"chatDataAction\":{\"createMessageAction\":{}}}}"
            + " | createMessageAction",
        "add_on | /say | {\"hostAppDataAction\":{\"chatDataAction\":{\"createMessageAction\":"
            + "{\"message\":\"Hello\"}}}} | createMessageAction",
        "add_on | /choose | {\"hostAppDataAction\":{\"chatDataAction\":{\"createMessageAction\":"
            + "{\"message\":\"Hello\"}}}} | createMessageAction",
      })
  void whatCameIsShownThoughItIsNoMessage(String dialect, String path, String body, String shown)
      throws Exception {
    app.answers(event -> body.isEmpty() ? MissingNode.getInstance() : raw(body));

    String page =
        new BrowserUser(playground, People.ANN, dialect, "dm")
            .send(path, Map.of("line", "/help", "command", "5"));

    Matcher came =
        Pattern.compile("(?s)<summary>What came back</summary><pre>(.*?)</pre>").matcher(page);
    assertThat(came.find()).as("what came back is shown").isTrue();
    String text = came.group(1).replaceAll("<[^>]+>", "").replace("\"", "");
    assertThat(text).contains(shown);
  }

  private static JsonNode raw(String body) {
    return JsonNodeFactory.instance.rawValueNode(new RawValue(body));
  }

  @Test
  void nonJsonAnswerIsRejected() throws Exception {
    app.answers(event -> Json.read("oops"));
    assertThat(ann().say("/help")).contains("The answer is no JSON object");
  }

  @Test
  void failedEventIsRedeliveredUntilAnswered() throws Exception {
    AtomicInteger times = new AtomicInteger();
    app.answers(event -> times.incrementAndGet() < 3 ? null : FakeApp.text("Here at last"));
    assertThat(ann().say("/help")).contains("is not responding");
    String page = ann().pageWith("Here at last");
    assertThat(page.split("is not responding", -1)).hasSize(2);
    assertThat(page).contains("/help (delivered again)");
    assertThat(app.events()).hasSize(3);
    assertThat(app.events().get(2)).isEqualTo(app.events().get(0));
  }

  @Test
  void appWarningsAreShownOnFailureWithoutSecrets() throws Exception {
    app.answers(
        event -> {
          Logger.getLogger("app").errorf("A command is broken by %s", "ya29.secret-token");
          return null;
        });
    assertThat(ann().say("/help"))
        .contains("A command is broken by " + SecretRedactor.HIDDEN)
        .doesNotContain("secret-token");
  }

  private BrowserUser ann() {
    return new BrowserUser(playground, People.ANN, "classic", "dm");
  }
}
