package dev.newspace.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.chatapi.SpaceResource;
import dev.newspace.playground.google.server.Call;
import dev.newspace.playground.google.server.Faults;
import dev.newspace.testing.Answer;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.SpaceWish;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** A test in which something goes wrong at Google's, and what Google saw is counted. */
abstract class FaultTest extends FrontDoorTest {
  static final String CREATE = "spaces.create";
  static final String TOKEN = "token";
  static final String TRY_AGAIN = EnglishTexts.COMMAND.tryAgain();

  /** More calls than any deadline has time for. */
  static final int FOR_EVER = 1000;

  /**
   * What goes wrong.
   *
   * @param name in words
   */
  record Fault(String name, Consumer<Faults.Script> script) {
    void happensTo(Faults.Script calls) {
      script.accept(calls);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** A wish of somebody who has consented. */
  SpaceWish wish(EventFormat dialect) {
    return SpaceWish.of(google, dialect, app.connected());
  }

  /** A wish of somebody who has consented, but whose access token is over. */
  SpaceWish wishWithoutToken(EventFormat dialect) {
    google.accessTokensLast(Duration.ofSeconds(30));
    try {
      return wish(dialect);
    } finally {
      google.accessTokensLast(Duration.ofHours(1));
    }
  }

  /** The ids under which spaces were asked for. */
  List<String> requestIds() {
    return google.calls(CREATE).stream().map(call -> call.query().get("requestId")).toList();
  }

  List<Integer> statuses(String operation) {
    return google.calls(operation).stream().map(Call::status).toList();
  }

  /** The card is that of the wish's one and only space. */
  static void assertMadeOnce(SpaceWish wish, Answer card) {
    assertThat(card.title()).as(card.toString()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(wish.spaces()).extracting(SpaceResource::displayName).containsExactly(wish.name());
    assertThat(card.link(EnglishTexts.COMMAND.openSpace()))
        .contains(URI.create(wish.spaces().get(0).uri()));
  }

  static void assertUnreachable(Answer card) {
    assertThat(card.title()).as(card.toString()).isEqualTo(EnglishTexts.COMMAND.unreachable());
    assertThat(card.buttons()).containsExactly(TRY_AGAIN);
  }
}
