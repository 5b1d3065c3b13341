package dev.newspace.playground.google.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.Json;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What every call passes: it is read, made to go wrong where that was scripted, and logged. */
final class CallHandler {

  private final Vertx vertx;
  private final Faults faults;
  private final CallLog log;

  CallHandler(Vertx vertx, Faults faults, CallLog log) {
    this.vertx = vertx;
    this.faults = faults;
    this.log = log;
  }

  void serve(Operation operation, Endpoint endpoint, RoutingContext context) {
    Instant at = Instant.now();
    context
        .request()
        .body()
        .onSuccess(
            body -> {
              Request request = read(context.request(), body);
              Fault fault = faults.take(operation, request.body().toString());
              Runnable act =
                  () -> act(new Exchange(operation, request, at, context), endpoint, fault);
              if (fault.delay().isZero()) {
                act.run();
              } else {
                vertx.setTimer(fault.delay().toMillis(), timer -> act.run());
              }
            })
        .onFailure(context::fail);
  }

  private void act(Exchange exchange, Endpoint endpoint, Fault fault) {
    Fault.Outcome outcome = fault.outcome();
    if (outcome instanceof Fault.Outcome.Says says) {
      answer(exchange, says.answer());
    } else if (outcome instanceof Fault.Outcome.Silence) {
      logUnanswered(exchange);
    } else if (outcome instanceof Fault.Outcome.Reset) {
      logUnanswered(exchange);
      exchange.context().request().connection().close();
    } else if (outcome instanceof Fault.Outcome.AnswerLost) {
      endpoint.answer(exchange.request());
      logUnanswered(exchange);
      exchange.context().request().connection().close();
    } else {
      answer(exchange, endpoint.answer(exchange.request()));
    }
  }

  // Logged first, so that whoever has the answer finds the call in the log.
  private void answer(Exchange exchange, HttpAnswer answer) {
    JsonNode json = answer.isJson() ? Json.read(answer.body()) : null;
    log.add(exchange.call(answer.status(), json));
    send(exchange.context(), answer);
  }

  private void logUnanswered(Exchange exchange) {
    log.add(exchange.call(0, null));
  }

  static void send(RoutingContext context, HttpAnswer answer) {
    context.response().setStatusCode(answer.status());
    answer.headers().forEach(context.response()::putHeader);
    context.response().end(answer.body());
  }

  static Request read(HttpServerRequest request, Buffer body) {
    Map<String, String> headers = new TreeMap<>();
    request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    String text = body.toString(StandardCharsets.UTF_8);
    boolean form =
        headers.getOrDefault("content-type", "").startsWith("application/x-www-form-urlencoded");
    JsonNode json =
        text.isEmpty() ? Json.object() : form ? Json.object(Forms.decode(text)) : Json.read(text);
    return new Request(
        request.method().name(), request.path(), Forms.decode(request.query()), headers, json);
  }

  private record Exchange(
      Operation operation, Request request, Instant at, RoutingContext context) {

    Call call(int status, JsonNode answer) {
      return new Call(
          operation.id,
          request.method(),
          request.path(),
          request.query(),
          request.headers(),
          request.body(),
          status,
          answer,
          at);
    }
  }
}
