package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;

/**
 * Takes an event to the app and the app's answer to where Chat shows it. What is not answered by a
 * success is delivered again, a few times
 * (developers.google.com/workspace/chat/receive-respond-interactions).
 */
final class EventDelivery {

  private final AppClient app;
  private final Vertx vertx;
  private final List<Duration> pauses;
  private final Conversations conversations;
  private final Exchanges exchanges;
  private final SentEvents sent;
  private final AnswerPresenter presenter;

  /**
   * A courier.
   *
   * @param pauses before each further delivery
   */
  EventDelivery(
      AppClient app,
      Vertx vertx,
      List<Duration> pauses,
      Conversations conversations,
      Exchanges exchanges,
      SentEvents sent,
      AnswerPresenter presenter) {
    this.app = app;
    this.vertx = vertx;
    this.pauses = pauses;
    this.conversations = conversations;
    this.exchanges = exchanges;
    this.sent = sent;
    this.presenter = presenter;
  }

  /** Done when the answer is there, or is given up for the first time. */
  Future<Void> deliver(PendingEvent delivery) {
    return deliver(delivery, 0);
  }

  /** Delivers once, signed by somebody who is not Google. */
  Future<Void> deliverForged(PendingEvent delivery) {
    return deliver(delivery, app.forged(delivery), " (forged)")
        .compose(reply -> show(delivery, reply));
  }

  /** Delivers an event once more that was delivered before; nothing where it is forgotten. */
  Future<Void> deliverAgain(String number) {
    return sent.find(number).map(this::deliver).orElseGet(Future::succeededFuture);
  }

  private Future<Void> deliver(PendingEvent delivery, int before) {
    String again = before == 0 ? "" : " (delivered again)";
    return deliver(delivery, app.genuine(delivery), again)
        .compose(
            reply -> {
              // A person who waits before a dialog does not wait for that.
              if (!reply.isSuccess()
                  && before < pauses.size()
                  && delivery.dialogEvent().isEmpty()) {
                vertx.setTimer(
                    pauses.get(before).toMillis(), timer -> deliver(delivery, before + 1));
              }
              // Chat says only once that the app is not responding.
              return before == 0 || reply.isSuccess()
                  ? show(delivery, reply)
                  : Future.succeededFuture();
            });
  }

  private Future<AppResponse> deliver(PendingEvent delivery, String token, String label) {
    conversations.sent(delivery);
    int number =
        exchanges.begin(
            Exchange.Lane.EVENT, delivery.label() + label, app.head(delivery), delivery.event());
    sent.add(number, delivery);
    return app.send(delivery, token)
        .map(
            reply -> {
              String outcome =
                  reply.isSuccess() ? answer(delivery, reply).summary() : "not responding";
              exchanges.end(number, reply.status(), outcome, reply.body());
              conversations.arrived(delivery);
              return reply;
            });
  }

  private Future<Void> show(PendingEvent delivery, AppResponse reply) {
    return presenter.show(delivery, reply, answer(delivery, reply));
  }

  private static AppAnswer answer(PendingEvent to, AppResponse reply) {
    if (!to.isAnswerShown()) {
      return new AppAnswer.Nothing();
    }
    JsonNode body = CamelCase.of(reply.body());
    AppAnswer answer =
        to.isHome() ? AnswerReader.readHome(body) : AnswerReader.read(to.dialect(), body);
    return AnswerCheck.checked(to, answer, body);
  }
}
