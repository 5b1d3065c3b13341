package dev.newspace.observability;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was seen of Google last, for whoever wants to know whether the app is set up right: of each
 * subject one, however many come.
 */
@ApplicationScoped
public class Observations {
  private final Map<Subject, Observation> last = new ConcurrentHashMap<>();

  /** What can be seen. */
  public enum Subject {
    /** An event whose caller was verified by Chat's own token. */
    CALLER_CHAT,
    /** An event whose caller was verified by an ID token of Chat's account. */
    CALLER_CHAT_ID_TOKEN,
    /** An event whose caller was verified as the add-on of this project. */
    CALLER_ADD_ON,
    /** A caller that was refused: the claim, what was expected and what was seen. */
    REFUSAL,
    /** A command whose number is in the manifest: the number. */
    COMMAND,
    /** A command whose number is not: the number. */
    UNKNOWN_COMMAND,
    /** What the Chat API answered to a request for a space: what it was taken for. */
    CHAT_API,
    /** After how many seconds Google ends a refresh token; empty where it does not say. */
    REFRESH_TOKEN_EXPIRY
  }

  /** One thing that was seen. */
  public record Observation(String content, Instant at) {}

  /** Notes what is seen now. */
  public void note(Subject subject, String content) {
    last.put(subject, new Observation(content, Instant.now()));
  }

  /** What was seen last; empty where nothing was since the start. */
  public Optional<Observation> find(Subject subject) {
    return Optional.ofNullable(last.get(subject));
  }
}
