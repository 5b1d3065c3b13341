package dev.newspace.observability;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.config.Settings;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Handler;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * Who did what, for those who have to account for it: a log of its own, one JSON object a line.
 * People appear under pseudonyms, the same on every replica, which only who holds the OAuth
 * client's secret can tie to a user id.
 */
@ApplicationScoped
public class AuditLog {
  private static final String NAME = "newspace.audit";
  private static final Logger LOG = Logger.getLogger(NAME);
  private static final String HMAC = "HmacSHA256";
  private static final int PSEUDONYM_BYTES = 12;

  private final ObjectMapper json;
  private final SecretKeySpec key;

  AuditLog(Settings settings, ObjectMapper json) {
    this.json = json;
    this.key =
        new SecretKeySpec(
            settings
                .auditKey()
                .orElseGet(() -> "audit\n" + settings.oauthClientSecret())
                .getBytes(StandardCharsets.UTF_8),
            HMAC);
  }

  /** Where the log's lines are JSON, Quarkus makes them so for all handlers; these already are. */
  void usePlainFormat(@Observes StartupEvent event) {
    for (Handler handler : LogContext.getLogContext().getLogger(NAME).getHandlers()) {
      handler.setFormatter(new PatternFormatter("%s%n"));
    }
  }

  /** What is worth a line. */
  public enum Act {
    CONSENT_GIVEN,
    CONSENT_REFUSED,
    CONSENT_WITHDRAWN,
    SPACE_CREATED,
    CHAT_STARTED,
    SPACE_EDITED,
    PEOPLE_ADDED,
    APP_ADDED,
    MESSAGE_POSTED,
    SPACE_DELETED,
    CALLER_REFUSED,
    PSEUDONYMS_CHANGED
  }

  /** Notes what a person did, {@code users/…}. */
  public void note(Act act, String user, String detailName, String detail) {
    Map<String, Object> line = line(act);
    line.put("user", pseudonym(user));
    line.put(detailName, detail);
    write(line);
  }

  /** Notes that a caller was refused; what the caller claims to be is nobody's user. */
  public void callerRefused(String claim) {
    Map<String, Object> line = line(Act.CALLER_REFUSED);
    line.put("claim", claim);
    write(line);
  }

  /** Notes how many more callers were refused than have a line each. */
  public void callersRefused(String claim, int count) {
    Map<String, Object> line = line(Act.CALLER_REFUSED);
    line.put("claim", claim);
    line.put("count", count);
    write(line);
  }

  /** Notes that whoever had a pseudonym before has another one from here on. */
  public void pseudonymsChanged() {
    write(line(Act.PSEUDONYMS_CHANGED));
  }

  /** Tells one key of the pseudonyms from another, and nothing else of it. */
  public String keyFingerprint() {
    return pseudonym("the key itself");
  }

  private static Map<String, Object> line(Act act) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", Instant.now().toString());
    line.put("act", act.name());
    return line;
  }

  private void write(Map<String, Object> line) {
    try {
      LOG.info(json.writeValueAsString(line));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A map of texts and numbers is no JSON", e);
    }
  }

  private String pseudonym(String user) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      byte[] hash = mac.doFinal(user.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, PSEUDONYM_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no " + HMAC, e);
    }
  }
}
