package dev.newspace.observability;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What was seen of Google last, for whoever wants to know whether the app is set up right: of each
 * subject one, however many come.
 */
@ApplicationScoped
public class Observations {
  /** As many as {@code observation.content} takes. */
  public static final int MAX_CHARACTERS = 500;

  private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7E]");

  /** An address of a person: service accounts are Google's or the operator's. */
  private static final Pattern PERSON =
      Pattern.compile("[^\\s@<>,;'\"]{1,64}@(?!(?:[\\w-]+\\.)*gserviceaccount\\.com(?![\\w.-]))");

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
    /** What the Chat API answered last about a space, the app being known to it. */
    CHAT_API,
    /** How the Chat API refused the app itself, whatever it was asked for. */
    CHAT_API_REFUSAL,
    /** Which key made the audit log's pseudonyms: its fingerprint. */
    AUDIT_KEY,
    /** After how many seconds Google ends a refresh token; empty where it does not say. */
    REFRESH_TOKEN_EXPIRY
  }

  /**
   * One thing that was seen.
   *
   * @param content printable ASCII, at most {@link #MAX_CHARACTERS} of it; of an e-mail address
   *     that is no service account's, the domain alone
   */
  public record Observation(String content, Instant at) {
    /** Whatever a stranger sent: it is kept and shown. */
    public Observation {
      content =
          PERSON
              .matcher(UNPRINTABLE.matcher(cut(content)).replaceAll("?"))
              .replaceAll("(somebody)@");
      content = cut(content);
    }

    private static String cut(String text) {
      return text.substring(0, Math.min(MAX_CHARACTERS, text.length()));
    }
  }

  /** Notes what is seen now. */
  public void note(Subject subject, String content) {
    last.put(subject, new Observation(content, Instant.now()));
  }

  /** What was seen last; empty where nothing was since the start. */
  public Optional<Observation> find(Subject subject) {
    return Optional.ofNullable(last.get(subject));
  }
}
