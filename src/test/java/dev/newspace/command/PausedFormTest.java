package dev.newspace.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.event.Events;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.Payload;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A dialog while the app is paused. */
@QuarkusTest
@TestProfile(PausedFormTest.Paused.class)
class PausedFormTest extends FrontDoorTest {
  private static final String SENTENCE = "Back at noon.";

  /** The operator has paused the app. */
  public static final class Paused implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("newspace.paused", SENTENCE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void pauseIsToldInDialogAndFormKeepsWhatWasTyped(EventFormat dialect) {
    Events events = App.events(dialect, app.newcomer());
    Map<String, List<String>> typed = Map.of("name", List.of("Apollo"));

    Answer quick = app.send(dialect, events.quickCommandForDialog(5));
    Answer command = app.send(dialect, Payload.requestingDialog(events.command(1, "Apollo")));
    Answer sent =
        app.send(
            dialect,
            events.form(
                new ObjectMapper()
                    .valueToTree(
                        Map.of(
                            "function",
                            "https://newspace.example.com/chat",
                            "parameters",
                            List.of(Map.of("key", "action", "value", "sendSpaceForm")))),
                typed));

    assertThat(List.of(quick, command))
        .allSatisfy(
            answer -> {
              assertThat(answer.isDialog()).isTrue();
              assertThat(answer.title()).isEqualTo(EnglishTexts.COMMAND.paused());
              assertThat(answer.text()).isEqualTo(SENTENCE);
            });
    assertThat(sent.text()).contains(EnglishTexts.COMMAND.paused(), SENTENCE);
    assertThat(sent.field("name").path("value").asText()).isEqualTo("Apollo");
  }
}
