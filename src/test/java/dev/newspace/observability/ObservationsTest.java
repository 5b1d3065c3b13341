package dev.newspace.observability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.observability.Observations.Observation;
import dev.newspace.observability.Observations.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of what strangers send. */
class ObservationsTest {
  private final Observations observations = new Observations();

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\nFAIL b", "a\u202Eb", "a\uD83Db", "\u001B[2Jb"})
  void strangersTextIsShortAndPrintable(String text) {
    observations.note(Subject.REFUSAL, text.repeat(1_000));

    assertThat(content()).hasSize(Observations.MAX_CHARACTERS).matches("[\\x20-\\x7E]+");
  }

  @ParameterizedTest
  @CsvSource({
    "seen kim@example.com, seen (somebody)@example.com",
    "seen 'kim.neu+x@mail.example.com', seen '(somebody)@mail.example.com'",
    "seen chat@system.gserviceaccount.com, seen chat@system.gserviceaccount.com",
    "seen service-1@gcp-sa-gsuiteaddons.iam.gserviceaccount.com,"
        + " seen service-1@gcp-sa-gsuiteaddons.iam.gserviceaccount.com",
    "seen kim@gserviceaccount.com.example, seen (somebody)@gserviceaccount.com.example"
  })
  void peoplesAddressesAreNotKept(String text, String kept) {
    observations.note(Subject.REFUSAL, text);

    assertThat(content()).isEqualTo(kept);
  }

  @Test
  void masksDoNotMakeItLonger() {
    observations.note(Subject.REFUSAL, "a@b ".repeat(200));

    assertThat(content()).hasSize(Observations.MAX_CHARACTERS);
  }

  private String content() {
    return observations.find(Subject.REFUSAL).map(Observation::content).orElseThrow();
  }
}
