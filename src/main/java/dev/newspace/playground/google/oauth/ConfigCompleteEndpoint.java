package dev.newspace.playground.google.oauth;

import dev.newspace.playground.google.server.Endpoint;
import dev.newspace.playground.google.server.HttpAnswer;
import dev.newspace.playground.google.server.Request;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code /api/bot_config_complete}: where the app sends the browser after consent. What then
 * happens is Chat's affair; without one, nothing waits here.
 */
public final class ConfigCompleteEndpoint implements Endpoint {

  private volatile Function<String, Optional<String>> behaviour = token -> Optional.empty();

  public void behave(Function<String, Optional<String>> wanted) {
    behaviour = wanted;
  }

  @Override
  public HttpAnswer answer(Request request) {
    return behaviour
        .apply(request.query().getOrDefault("token", ""))
        .map(HttpAnswer::redirect)
        .orElseGet(() -> HttpAnswer.html(200, "<!DOCTYPE html><title>Google Chat</title>Done."));
  }
}
