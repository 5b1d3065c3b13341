package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.RawString;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An exchange as the page draws it. */
record ExchangeView(Exchange exchange) {

  private static final int SECOND = 1_000;

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

  // Drawn anew when the answer comes, so it must be another element then.
  public String id() {
    return "x" + exchange.number() + (exchange.isUnderway() ? "-" : "");
  }

  public int number() {
    return exchange.number();
  }

  public String time() {
    return CLOCK.format(exchange.at());
  }

  public String lane() {
    return exchange.lane().label;
  }

  public String laneClass() {
    return exchange.lane().name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is an event, which can be sent again. */
  public boolean isEvent() {
    return exchange.lane() == Exchange.Lane.EVENT;
  }

  public String title() {
    return exchange.title();
  }

  public String outcome() {
    return exchange.outcome();
  }

  public String head() {
    return exchange.head();
  }

  public String status() {
    if (exchange.isUnderway()) {
      return "…";
    }
    return exchange.status() == 0 ? "no answer" : Integer.toString(exchange.status());
  }

  /** How it went: {@code wait}, {@code good} or {@code bad}. */
  public String mood() {
    if (exchange.isUnderway()) {
      return "wait";
    }
    boolean taken =
        !exchange.outcome().equals(AppAnswer.REFUSED)
            && !exchange.outcome().equals(AppAnswer.NOT_UNDERSTOOD);
    return taken && exchange.status() > 0 && exchange.status() < 400 ? "good" : "bad";
  }

  public String took() {
    if (exchange.isUnderway()) {
      return "";
    }
    return exchange.took() < SECOND
        ? exchange.took() + " ms"
        : "%.1f s".formatted(exchange.took() / (double) SECOND);
  }

  public RawString sent() {
    return json(exchange.sent());
  }

  public RawString received() {
    return json(exchange.received());
  }

  private static RawString json(JsonNode node) {
    return node == null ? new RawString("") : JsonHtml.of(node);
  }
}
