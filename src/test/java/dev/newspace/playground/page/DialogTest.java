package dev.newspace.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.Json;
import dev.newspace.playground.people.People;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialogTest extends FakeAppTest {

  private static final String QUICK_COMMAND = "5";

  @BeforeEach
  void begin() {
    app.answers(FakeForm::opened);
  }

  @ParameterizedTest
  @ValueSource(strings = {"classic", "add_on"})
  void quickCommandOpensDialogAndFormReachesApp(String dialect) throws Exception {
    BrowserUser ann = ann(dialect);
    String opened = open(ann);
    assertThat(opened).contains("<h2 id=\"dialog-title\">Create a space</h2>", "Ben Okafor");
    assertThat(event(0).findPath("dialogEventType").asText()).isEqualTo("REQUEST_DIALOG");

    ann.send(
        "/submit",
        Map.of(
            "dialog",
            BrowserUser.dialog(opened),
            "action",
            FakeForm.SEND,
            "in:name",
            "Project Gemini",
            "in:about",
            "One\r\nTwo",
            "in:people",
            People.BEN.name()));
    JsonNode sent = event(1);
    assertThat(FakeForm.isSent(sent)).isTrue();
    assertThat(sent.findPath("formInputs").at("/name/stringInputs/value/0").asText())
        .isEqualTo("Project Gemini");
    assertThat(sent.findPath("formInputs").at("/about/stringInputs/value/0").asText())
        .isEqualTo("One\nTwo");
    assertThat(sent.findPath("formInputs").has("options")).isFalse();
    assertThat(sent.findPath("parameters").path("do").asText()).isEqualTo("create");
  }

  @Test
  void dialogClosesOnMessage() throws Exception {
    BrowserUser ann = ann("classic");
    String opened = open(ann);
    app.answers(event -> FakeApp.text("Done"));
    assertThat(submit(ann, opened)).contains("Done").doesNotContain("<dialog");
  }

  @Test
  void dialogShownAgainHasNewId() throws Exception {
    BrowserUser ann = ann("classic");
    String opened = open(ann);
    String again = submit(ann, opened);
    assertThat(BrowserUser.dialog(again)).isNotEqualTo(BrowserUser.dialog(opened));
  }

  @Test
  void dialogKeptOpenShowsErrorAndInputs() throws Exception {
    BrowserUser ann = ann("classic");
    String opened = open(ann);
    app.answers(event -> FakeForm.status("INVALID_ARGUMENT", "This name is too short"));
    assertThat(submit(ann, opened))
        .contains("This name is too short", "value=\"Typed &lt;b&gt;\"")
        .doesNotContain("value=\"off\" checked");
  }

  @Test
  void dialogClosesWithStatusMessage() throws Exception {
    BrowserUser ann = ann("classic");
    String opened = open(ann);
    app.answers(event -> FakeForm.status("OK", "Saved for later"));
    assertThat(submit(ann, opened)).contains("Saved for later").doesNotContain("<dialog");
  }

  @Test
  void dialogCancellationReachesClassicAppOnly() throws Exception {
    for (String dialect : new String[] {"classic", "add_on"}) {
      BrowserUser ann = ann(dialect);
      String opened = open(ann);
      int before = app.events().size();
      assertThat(ann.send("/cancel", Map.of("dialog", BrowserUser.dialog(opened))))
          .doesNotContain("<dialog");
      assertThat(app.events().size() - before).isEqualTo(dialect.equals("classic") ? 1 : 0);
    }
    assertThat(event(1).path("dialogEventType").asText()).isEqualTo("CANCEL_DIALOG");
  }

  @Test
  void dialogStaysOpenOnAppFailure() throws Exception {
    BrowserUser ann = ann("add_on");
    String opened = open(ann);
    app.answers(event -> null);
    String page = submit(ann, opened);
    assertThat(page).contains("<dialog", "role=\"alert\">NewSpace is not responding");
  }

  @Test
  void dialogIsNotLoadedOnAppFailure() throws Exception {
    app.answers(event -> null);
    assertThat(open(ann("classic"))).contains("Could not load dialog").doesNotContain("<dialog");
  }

  @Test
  void dialogWithoutRequestIsRejected() throws Exception {
    assertThat(ann("classic").say("/help")).contains("isDialogEvent").doesNotContain("<dialog");
  }

  @Test
  void dialogSurvivesRestart() throws Exception {
    BrowserUser ann = ann("classic");
    open(ann);
    JsonNode memory = Json.read(playground.memory().toString());
    playground.close();
    playground = Playground.start(0, app.url());
    playground.remember(memory);
    assertThat(ann("classic").page()).contains("<dialog");
  }

  private BrowserUser ann(String dialect) {
    return new BrowserUser(playground, People.ANN, dialect, "dm");
  }

  private static String open(BrowserUser ann) throws Exception {
    return ann.send("/choose", Map.of("command", QUICK_COMMAND));
  }

  private static String submit(BrowserUser ann, String opened) throws Exception {
    return ann.send(
        "/submit",
        Map.of(
            "dialog", BrowserUser.dialog(opened), "action", FakeForm.SEND, "in:name", "Typed <b>"));
  }

  private JsonNode event(int number) {
    return app.events().get(number);
  }
}
