package dev.newspace.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.util.concurrent.MoreExecutors;
import dev.newspace.command.CommandBeans;
import dev.newspace.command.HandlerRegistry;
import dev.newspace.config.Settings;
import dev.newspace.context.Deadline;
import dev.newspace.database.Database;
import dev.newspace.database.DatabaseBeans;
import dev.newspace.observability.ObservabilityBeans;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.testing.Answer;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FuzzedApp;
import io.vertx.core.Vertx;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;

/** Whatever Google Chat may send: from the bytes of a body, through all commands, to the answer. */
class EventFuzzTest extends FuzzedApp {
  private static final Vertx VERTX = Vertx.vertx();

  private final Database database = DatabaseBeans.database();
  private final Patience patience = new Patience(VERTX.getOrCreateContext());
  private final ChatEndpoint endpoint = endpoint(settings(), database);

  @AfterAll
  static void close() {
    VERTX.close().toCompletionStage().toCompletableFuture().join();
  }

  @FuzzTest
  void answerToArbitraryBodyIsValidForChat(byte[] body) {
    Response response =
        endpoint
            .answer(body, Deadline.in(Duration.ofMinutes(1)), patience)
            .toCompletableFuture()
            .join();
    database.update("delete from waiting_command");

    if (response.getStatus() == 400) {
      return;
    }
    String json = new String((byte[]) response.getEntity(), StandardCharsets.UTF_8);
    assertThat(List.of(EventFormat.values()))
        .as(json)
        .anySatisfy(dialect -> assertThatGoogleTakes(new Answer(dialect, 200, json)));
  }

  private static void assertThatGoogleTakes(Answer answer) {
    assertThat(answer.faults()).isEmpty();
    assertThat(answer.title()).isNotEqualTo(EnglishTexts.COMMAND.broken());
    assertThat(answer.text()).doesNotContain("<", ">").doesNotContainPattern("&(?!amp;|lt;|gt;)");
  }

  private static ChatEndpoint endpoint(Settings settings, Database database) {
    MessageWriter messages = new MessageWriter();
    HandlerRegistry handlers = CommandBeans.handlers(settings, database);
    return new ChatEndpoint(
        null,
        List.of(
            new ClassicDialect(messages, handlers),
            new AddOnDialect(messages, handlers, CommandBeans.manifest(), settings)),
        CommandBeans.commands(settings, database),
        new UnusedEventLog(ObservabilityBeans.logLimiter()),
        settings,
        MoreExecutors.newDirectExecutorService());
  }
}
