package dev.newspace.playground.page;

import io.vertx.core.Future;

/** Takes an event to the app and the app's answer to where Chat shows it. */
final class Courier {

  private final AppLink app;
  private final Conversations conversations;
  private final Exchanges exchanges;
  private final Display display;

  Courier(AppLink app, Conversations conversations, Exchanges exchanges, Display display) {
    this.app = app;
    this.conversations = conversations;
    this.exchanges = exchanges;
    this.display = display;
  }

  /** Done when the answer is there, or is given up. */
  Future<Void> deliver(Delivery delivery) {
    conversations.sent(delivery);
    int number = exchanges.begin(Exchange.Lane.EVENT, delivery.label(), head(), delivery.event());
    return app.send(delivery)
        .map(
            reply -> {
              AppAnswer answer = AnswerReader.read(delivery.dialect(), reply.body());
              String outcome = reply.isSuccess() ? answer.summary() : "not responding";
              exchanges.end(number, reply.status(), outcome, reply.body());
              display.show(delivery, reply, answer);
              conversations.arrived(delivery);
              return null;
            });
  }

  private String head() {
    return "POST "
        + app.url()
        + "\nAuthorization: Bearer "
        + Secrets.HIDDEN
        + "\nUser-Agent: Google-Dynamite";
  }
}
