package dev.newspace.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.observability.LogLimiter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Tells the operator of verified events that the app has no use for; of many, how many. */
@ApplicationScoped
class UnusedEventLog {
  private static final Logger LOG = Logger.getLogger(UnusedEventLog.class);

  /** As Google writes its types; anything else a sender may have written there is not shown. */
  private static final Pattern TYPE = Pattern.compile("[A-Z_]{1,40}");

  private final LogLimiter.Budget<Kind> budget;

  UnusedEventLog(LogLimiter limiter) {
    this.budget =
        limiter.budget(
            EnumSet.allOf(Kind.class),
            (kind, count) -> LOG.infof("Events of no use to the app: %s: %d more", kind, count));
  }

  /** Why there is nothing to do. */
  private enum Kind {
    UNKNOWN_ENVELOPE("neither a classic Chat event nor one of an add-on"),
    NOTHING_TO_DO("nothing to answer");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    @Override
    public String toString() {
      return label;
    }
  }

  /**
   * Logs an event of which no interaction comes, by the names of its fields.
   *
   * @param dialect that speaks it; empty where none does
   */
  void log(JsonNode event, Optional<Dialect> dialect) {
    Kind kind = dialect.isEmpty() ? Kind.UNKNOWN_ENVELOPE : Kind.NOTHING_TO_DO;
    if (!budget.tryAcquire(kind)) {
      return;
    }
    String fields = FieldNames.of(event);
    if (kind == Kind.UNKNOWN_ENVELOPE) {
      LOG.warnf(
          "An event of no use to the app: %s. Google Chat sends JSON with `type` or `chat` to an HTTP"
              + " endpoint; this has the fields %s",
          kind, fields);
    } else {
      LOG.infof(
          "An event of no use to the app: %s, of type %s, with the fields %s",
          kind, type(event), fields);
    }
  }

  private static String type(JsonNode event) {
    String type = event.path("type").asText(event.path("chat").path("type").asText());
    return TYPE.matcher(type).matches() ? type : "none that is known";
  }
}
