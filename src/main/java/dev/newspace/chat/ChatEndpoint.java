package dev.newspace.chat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.newspace.chat.RequestBody.TooLargeException;
import dev.newspace.chat.RequestBody.TooSlowException;
import dev.newspace.command.CommandDispatcher;
import dev.newspace.command.LateReply;
import dev.newspace.config.Settings;
import dev.newspace.context.BriefFault;
import dev.newspace.context.Deadline;
import dev.newspace.interaction.Interaction;
import dev.newspace.interaction.Reply;
import io.quarkus.arc.All;
import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Where Google Chat calls: verified, read, answered, from top to bottom.
 *
 * <p>One file, so that what happens to an event before it is understood is read in one go.
 */
@Path("/chat")
class ChatEndpoint {
  private static final Logger LOG = Logger.getLogger(ChatEndpoint.class);

  /** Longer than any answer takes. */
  private static final Duration HARD_TIMEOUT = Duration.ofSeconds(28);

  private static final int MAX_BYTES = 1024 * 1024;

  /** Deep enough for any event, and shallow enough for anything that walks it. */
  private static final int MAX_DEPTH = 100;

  private static final MediaType JSON_IN_UTF_8 =
      MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8");

  private static final ObjectReader JSON =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .build())
          .readerFor(JsonNode.class)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final CallerVerifier callers;
  private final List<Dialect> dialects;
  private final CommandDispatcher commands;
  private final UnusedEventLog unusedEvents;
  private final Duration answerWithin;
  private final ExecutorService executor;

  ChatEndpoint(
      CallerVerifier callers,
      @All List<Dialect> dialects,
      CommandDispatcher commands,
      UnusedEventLog unusedEvents,
      Settings settings,
      @VirtualThreads ExecutorService executor) {
    this.callers = callers;
    this.dialects = dialects;
    this.commands = commands;
    this.unusedEvents = unusedEvents;
    this.answerWithin = settings.answerWithin();
    this.executor = executor;
  }

  /** Nothing of the body is read before the caller is known. */
  @POST
  public CompletionStage<Response> receive(@Context HttpServerRequest request) {
    Deadline deadline = Deadline.in(answerWithin);
    io.vertx.core.Context context = Vertx.currentContext();
    Patience patience = new Patience(context);
    CompletionStage<Response> response =
        CompletableFuture.completedStage(request.headers().getAll("Authorization"))
            .thenCompose(callers::areGoogleChat)
            .thenCompose(
                verified ->
                    verified
                        ? RequestBody.read(request, context, MAX_BYTES, deadline.left())
                            .thenCompose(body -> answer(body, deadline, patience))
                        : CompletableFuture.completedStage(status(Status.UNAUTHORIZED)));
    return patience
        .limit(response.toCompletableFuture(), HARD_TIMEOUT, TimeoutException::new)
        .exceptionally(ChatEndpoint::fault);
  }

  /**
   * What a caller gets who is known; fails where the app is broken. Whatever holds a command up:
   * when the deadline is over, the person gets an answer.
   */
  CompletionStage<Response> answer(byte[] body, Deadline deadline, Patience patience) {
    AtomicReference<Heard> heard = new AtomicReference<>();
    CompletableFuture<Response> answer =
        CompletableFuture.supplyAsync(() -> answer(body, deadline, heard::set), executor);
    return patience
        .limit(answer, deadline.left(), TimeoutException::new)
        .exceptionallyCompose(fault -> answerInstead(heard.get(), cause(fault)));
  }

  private CompletionStage<Response> answerInstead(Heard heard, Throwable fault) {
    if (heard == null) {
      return CompletableFuture.failedStage(fault);
    }
    if (!(fault instanceof TimeoutException)) {
      LOG.error("An event could not be answered", BriefFault.of(fault));
    }
    return CompletableFuture.supplyAsync(
        () -> written(heard, commands.replyLate(heard.interaction(), heard.late())), executor);
  }

  /** What somebody did, in which dialect Chat told of it, and what to say if time runs out. */
  private record Heard(Dialect dialect, Interaction interaction, LateReply late) {}

  /** All on one thread: to hand an event on costs as much as to check its signature. */
  private Response answer(byte[] body, Deadline deadline, Consumer<Heard> heard) {
    Optional<JsonNode> event = event(body);
    if (event.isEmpty()) {
      return status(Status.BAD_REQUEST);
    }
    Optional<Dialect> dialect =
        dialects.stream().filter(one -> one.speaks(event.get())).findFirst();
    Optional<Interaction> interaction = dialect.flatMap(one -> one.read(event.get(), deadline));
    if (interaction.isEmpty()) {
      // Chat stops delivering to an app that fails on what it does not know.
      unusedEvents.log(event.get(), dialect);
      return ok(JsonWriter.NOTHING);
    }
    Heard known = new Heard(dialect.get(), interaction.get(), new LateReply());
    heard.accept(known);
    return written(known, commands.dispatch(known.interaction(), known.late()));
  }

  private Response written(Heard heard, Reply reply) {
    Interaction.Context context = heard.interaction().context();
    return ok(
        AnswerSize.fitting(heard.dialect(), reply, context)
            .orElseGet(
                () -> heard.dialect().write(commands.replyTooLarge(heard.interaction()), context)));
  }

  /** The bytes are all there: what cannot be read of them is no JSON, or no text at all. */
  private Optional<JsonNode> event(byte[] body) {
    try {
      return Optional.of(JSON.readTree(body)).filter(JsonNode::isObject);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Response fault(Throwable thrown) {
    Throwable fault = cause(thrown);
    if (fault instanceof TooLargeException) {
      return status(Status.REQUEST_ENTITY_TOO_LARGE);
    }
    if (fault instanceof TooSlowException) {
      return status(Status.REQUEST_TIMEOUT);
    }
    LOG.error("An event could not be answered", BriefFault.of(fault));
    return status(Status.INTERNAL_SERVER_ERROR);
  }

  private static Throwable cause(Throwable thrown) {
    return thrown instanceof CompletionException ? thrown.getCause() : thrown;
  }

  private static Response ok(byte[] json) {
    return Response.ok(json, JSON_IN_UTF_8).build();
  }

  private static Response status(Status status) {
    return Response.status(status).build();
  }
}
