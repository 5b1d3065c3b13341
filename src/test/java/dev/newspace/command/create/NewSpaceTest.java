package dev.newspace.command.create;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.chatapi.SpaceResource;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class NewSpaceTest extends FrontDoorTest {
  @ParameterizedTest
  @EnumSource
  void newcomerConsentsOnceAndSameEventCreatesSpace(EventFormat dialect) {
    Person kim = app.newcomer();
    JsonNode event = App.events(dialect, kim).command(1, "Project Apollo " + kim.id());

    Answer prompt = app.send(dialect, event);
    HttpResponse<String> afterConsent = app.consent(prompt.promptUrl(), kim);
    Answer card = app.send(dialect, event);

    assertThat(App.location(afterConsent)).isEqualTo(URI.create(App.COMPLETION_URL));
    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(card.text()).contains("Name: Project Apollo " + kim.id());
    SpaceResource space = google.spaces().get(google.spaces().size() - 1);
    assertThat(space.creator()).isEqualTo(kim);
    assertThat(space.displayName()).isEqualTo("Project Apollo " + kim.id());
    assertThat(card.link(EnglishTexts.COMMAND.openSpace())).contains(URI.create(space.uri()));
  }
}
