package dev.newspace.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.util.concurrent.MoreExecutors;
import dev.newspace.command.CommandBeans;
import dev.newspace.context.Deadline;
import dev.newspace.database.DatabaseBeans;
import dev.newspace.interaction.Interaction;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Reply;
import dev.newspace.observability.ObservabilityBeans;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.App;
import dev.newspace.testing.CapturedLog;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FuzzedApp;
import io.vertx.core.Vertx;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What nobody thought of: the person gets an answer where there can be one, the log the reason. */
class BrokenAnswerTest {
  private static final byte[] HELP =
      App.events(
              dev.newspace.playground.event.EventFormat.CLASSIC,
              new Person("1", "Kim", "kim@example.com"))
          .command(4, "")
          .toString()
          .getBytes(StandardCharsets.UTF_8);

  @AutoClose("close")
  private final Vertx vertx = Vertx.vertx();

  private final ClassicDialect dialect =
      new ClassicDialect(
          new MessageWriter(),
          CommandBeans.handlers(FuzzedApp.settings(), DatabaseBeans.database()));

  @Test
  void unwritableAnswerIsReplacedByErrorCard() {
    try (CapturedLog log = CapturedLog.open()) {
      Response response = answer(1);

      assertThat(response.getStatus()).isEqualTo(200);
      assertThat(new String((byte[]) response.getEntity(), StandardCharsets.UTF_8))
          .contains(EnglishTexts.COMMAND.broken());
      assertThat(log.linesWith("An event could not be answered")).hasSize(1);
    }
  }

  @Test
  void unwritableErrorCardFailsTheRequest() {
    assertThat(catchThrowableOfType(CompletionException.class, () -> answer(2)))
        .hasRootCauseMessage("No pen");
  }

  private Response answer(int failures) {
    ChatEndpoint endpoint =
        new ChatEndpoint(
            null,
            List.of(new Penless(dialect, failures)),
            CommandBeans.commands(FuzzedApp.settings(), DatabaseBeans.database()),
            new UnusedEventLog(ObservabilityBeans.logLimiter()),
            FuzzedApp.settings(),
            MoreExecutors.newDirectExecutorService());
    return endpoint
        .answer(HELP, Deadline.in(Duration.ofMinutes(1)), new Patience(vertx.getOrCreateContext()))
        .toCompletableFuture()
        .join();
  }

  /** Fails to write so many times. */
  private static final class Penless implements Dialect {
    private final Dialect dialect;
    private int failures;

    Penless(Dialect dialect, int failures) {
      this.dialect = dialect;
      this.failures = failures;
    }

    @Override
    public boolean speaks(JsonNode event) {
      return dialect.speaks(event);
    }

    @Override
    public Optional<Interaction> read(JsonNode event, Deadline deadline) {
      return dialect.read(event, deadline);
    }

    @Override
    public byte[] write(Reply reply, Context context) {
      if (failures-- > 0) {
        throw new IllegalStateException("No pen");
      }
      return dialect.write(reply, context);
    }
  }
}
