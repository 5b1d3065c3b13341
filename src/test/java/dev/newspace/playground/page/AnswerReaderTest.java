package dev.newspace.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.Json;
import dev.newspace.playground.event.EventFormat;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {

  private static final String PROMPT =
      "{\"actionResponse\":{\"type\":\"REQUEST_CONFIG\",\"url\":\"https://x\"}}";
  private static final String ADD_ON_PROMPT =
      "{\"basicAuthorizationPrompt\":{\"authorizationUrl\":\"https://x\"}}";
  private static final String ADD_ON_MESSAGE =
      "{\"hostAppDataAction\":{\"chatDataAction\":{\"createMessageAction\":{\"message\":"
          + "{\"text\":\"hi\"}}}}}";

  @Test
  void answerIsReadInItsDialect() {
    assertThat(read(EventFormat.CLASSIC, PROMPT)).isEqualTo(new AppAnswer.Authorize("https://x"));
    assertThat(read(EventFormat.ADD_ON, ADD_ON_PROMPT))
        .isEqualTo(new AppAnswer.Authorize("https://x"));
    assertThat(read(EventFormat.CLASSIC, "{\"text\":\"hi\"}")).isInstanceOf(AppAnswer.Post.class);
    assertThat(read(EventFormat.ADD_ON, ADD_ON_MESSAGE)).isInstanceOf(AppAnswer.Post.class);
  }

  @Test
  void answerInOtherDialectIsNotShown() {
    assertThat(read(EventFormat.ADD_ON, PROMPT)).isInstanceOf(AppAnswer.Unshown.class);
    assertThat(read(EventFormat.CLASSIC, ADD_ON_PROMPT)).isInstanceOf(AppAnswer.Unshown.class);
    assertThat(read(EventFormat.CLASSIC, ADD_ON_MESSAGE)).isInstanceOf(AppAnswer.Unshown.class);
  }

  @Test
  void answerMayBeEmptyButMustBeObject() {
    assertThat(read(EventFormat.CLASSIC, "{}")).isInstanceOf(AppAnswer.Nothing.class);
    assertThat(read(EventFormat.ADD_ON, "oops")).isInstanceOf(AppAnswer.Unshown.class);
  }

  @Test
  void answerCanUpdateClickedMessage() {
    assertThat(
            read(
                EventFormat.CLASSIC,
                "{\"actionResponse\":{\"type\":\"UPDATE_MESSAGE\"},\"text\":\"hi\"}"))
        .isInstanceOf(AppAnswer.Update.class);
  }

  private static AppAnswer read(EventFormat dialect, String body) {
    return AnswerReader.read(dialect, Json.read(body));
  }
}
