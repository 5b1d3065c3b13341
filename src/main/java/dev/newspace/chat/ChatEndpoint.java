package dev.newspace.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.newspace.Deadline;
import dev.newspace.chat.RequestBody.TooLargeException;
import dev.newspace.command.Commands;
import dev.newspace.command.Interaction;
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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;

/** Where Google Chat calls: verified, read, answered, from top to bottom. */
@Path("/chat")
class ChatEndpoint {
  private static final Logger LOG = Logger.getLogger(ChatEndpoint.class);
  private static final int MOST_BYTES = 1024 * 1024;

  private final Callers callers;
  private final List<Dialect> dialects;
  private final Commands commands;
  private final ObjectReader json;
  private final ExecutorService executor;

  ChatEndpoint(
      Callers callers,
      @All List<Dialect> dialects,
      Commands commands,
      ObjectMapper json,
      @VirtualThreads ExecutorService executor) {
    this.callers = callers;
    this.dialects = dialects;
    this.commands = commands;
    this.json = json.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    this.executor = executor;
  }

  /** Nothing of the body is read before the caller is known. */
  @POST
  public CompletionStage<Response> receive(@Context HttpServerRequest request) {
    Deadline deadline = Deadline.fromNow();
    io.vertx.core.Context context = Vertx.currentContext();
    List<String> authorization = request.headers().getAll("Authorization");
    return CompletableFuture.supplyAsync(() -> callers.areGoogleChat(authorization), executor)
        .thenCompose(
            verified ->
                verified
                    ? RequestBody.read(request, context, MOST_BYTES)
                        .thenApplyAsync(body -> answer(body, deadline), executor)
                    : CompletableFuture.completedStage(status(Status.UNAUTHORIZED)))
        .exceptionally(ChatEndpoint::fault);
  }

  private Response answer(byte[] body, Deadline deadline) {
    Optional<JsonNode> event = event(body);
    return event.isPresent() ? answer(event.get(), deadline) : status(Status.BAD_REQUEST);
  }

  private Optional<JsonNode> event(byte[] body) {
    try {
      return Optional.of(json.readTree(body)).filter(JsonNode::isObject);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  private Response answer(JsonNode event, Deadline deadline) {
    for (Dialect dialect : dialects) {
      if (dialect.speaks(event)) {
        Optional<Interaction> interaction = dialect.read(event, deadline);
        return interaction.isPresent() ? answer(dialect, interaction.get()) : nothing(event);
      }
    }
    return nothing(event);
  }

  private Response answer(Dialect dialect, Interaction interaction) {
    return ok(dialect.write(commands.answer(interaction), interaction.context()));
  }

  /** Chat stops delivering to an app that fails on what it does not know. */
  private static Response nothing(JsonNode event) {
    LOG.infof("An event of no use to the app, with the fields %s", FieldNames.of(event));
    return ok(Json.NOTHING);
  }

  private static Response fault(Throwable thrown) {
    Throwable fault = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    if (fault instanceof TooLargeException) {
      return status(Status.REQUEST_ENTITY_TOO_LARGE);
    }
    LOG.error("An event could not be answered", fault);
    return status(Status.INTERNAL_SERVER_ERROR);
  }

  private static Response ok(byte[] json) {
    return Response.ok(json, MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8")).build();
  }

  private static Response status(Status status) {
    return Response.status(status).build();
  }
}
