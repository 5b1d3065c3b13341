package dev.newspace.space;

import dev.newspace.config.Settings;
import dev.newspace.observability.LogLimiter;
import dev.newspace.observability.Metrics;
import dev.newspace.observability.Observations;
import dev.newspace.observability.Observations.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Tells the operator why the Chat API refuses, of each kind once a minute: Google's status and
 * reason, and the setting or the page that they point to. Google's message is left out, since it
 * may name people.
 *
 * <p>One file, since each kind of refusal has its line in it.
 */
@ApplicationScoped
class ChatApiErrorLog {
  private static final Logger LOG = Logger.getLogger(ChatApiErrorLog.class);
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.\\[\\]]{1,100}");
  private static final Pattern PROJECT = Pattern.compile("projects/[A-Za-z0-9-]{1,40}");
  private static final String OTHER = "OTHER";

  /** The names of google.rpc.Code. */
  private static final List<String> STATUSES =
      List.of(
          "INVALID_ARGUMENT",
          "FAILED_PRECONDITION",
          "UNAUTHENTICATED",
          "PERMISSION_DENIED",
          "NOT_FOUND",
          "ALREADY_EXISTS",
          "ABORTED",
          "RESOURCE_EXHAUSTED",
          "INTERNAL",
          "UNAVAILABLE",
          "DEADLINE_EXCEEDED",
          OTHER);

  private final Metrics metrics;
  private final Observations observations;
  private final String projectNumber;
  private final LogLimiter.OncePerMinute<Seen> lines;

  ChatApiErrorLog(
      LogLimiter limiter, Metrics metrics, Observations observations, Settings settings) {
    this.metrics = metrics;
    this.observations = observations;
    this.projectNumber = settings.projectNumber();
    this.lines =
        limiter.oncePerMinute(
            Stream.of(Meaning.values())
                .flatMap(meaning -> STATUSES.stream().map(status -> new Seen(meaning, status)))
                .toList());
  }

  private record Seen(Meaning meaning, String status) {}

  /** Whoever answers so has not looked at which app it is. */
  private static final Set<Meaning> TELLING_NOTHING =
      EnumSet.of(Meaning.UNREACHABLE, Meaning.UNAUTHORIZED);

  /** What a refusal was taken for, with what it points to. */
  enum Meaning {
    NAME_TAKEN(CreationResult.NameTaken.class, ""),
    SCOPE_MISSING(CreationResult.ScopeMissing.class, "the person is asked for consent again"),
    UNAUTHORIZED(
        CreationResult.Unauthorized.class,
        "Google has just issued this access token and does not take it"),
    NOT_ALLOWED(CreationResult.NotAllowed.class, Page.CHAT_SETTINGS),
    APP_RESTRICTED(
        CreationResult.AppRestricted.class,
        "the person's organization restricts Chat apps: Admin console, Apps, Google Workspace,"
            + " Google Chat, Chat apps"),
    WORKSPACE_REQUIRED(
        CreationResult.WorkspaceRequired.class, "the person has no Google Workspace account"),
    CHAT_DISABLED(CreationResult.ChatDisabled.class, Page.CHAT_SETTINGS),
    APP_NOT_CONFIGURED(
        CreationResult.AppNotConfigured.class,
        "the Chat API has to be enabled and configured in the project of"
            + " NEWSPACE_OAUTH_CLIENT_ID:"
            + " console.cloud.google.com/apis/api/chat.googleapis.com/hangouts-chat"),
    SPACE_GONE(null, ""),
    NOT_PERMITTED(null, "the person has left the space, or is not one of its owners"),
    REJECTED(CreationResult.Rejected.class, ""),
    BUSY(
        CreationResult.Busy.class,
        "a quota is used up: console.cloud.google.com/apis/api/chat.googleapis.com/quotas"),
    CONFLICT(CreationResult.Conflict.class, "it may pass"),
    UNREACHABLE(
        CreationResult.Unreachable.class, "it may pass: www.google.com/appsstatus/dashboard");

    /** Null where no space is created. */
    private final Class<? extends CreationResult> result;

    private final String hint;

    Meaning(Class<? extends CreationResult> result, String hint) {
      this.result = result;
      this.hint = hint;
    }

    private static Meaning of(CreationResult result) {
      return Stream.of(values())
          .filter(meaning -> meaning.result != null && meaning.result.isInstance(result))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Google refused, and it was taken for this. */
  void note(String operation, ChatApiError error, CreationResult result) {
    note(operation, error, Meaning.of(result));
  }

  /** The same of what is done with a space that is there. */
  void note(String operation, ChatApiError error, Meaning meaning) {
    metrics.refused(operation, meaning.name().toLowerCase(Locale.ROOT));
    observe(meaning, error);
    String status = STATUSES.contains(error.status()) ? error.status() : OTHER;
    if (lines.tryAcquire(new Seen(meaning, status))) {
      LOG.logf(
          meaning == Meaning.APP_NOT_CONFIGURED ? Logger.Level.ERROR : Logger.Level.WARN,
          "The Chat API refused a space with status %d %s",
          error.httpStatus(),
          String.join(": ", told(meaning, error)));
    }
  }

  private void observe(Meaning meaning, ChatApiError error) {
    String told = String.join(": ", told(meaning, error));
    if (meaning == Meaning.APP_NOT_CONFIGURED || isOfAnotherProject(error)) {
      observations.note(Subject.CHAT_API_REFUSAL, told);
    } else if (!TELLING_NOTHING.contains(meaning)) {
      observations.note(Subject.CHAT_API, told);
    }
  }

  private boolean isOfAnotherProject(ChatApiError error) {
    return PROJECT.matcher(error.consumer()).matches()
        && !error.consumer().equals("projects/" + projectNumber);
  }

  /** Google created a space: the app is known there. */
  void noteSuccess() {
    observations.note(Subject.CHAT_API, "created a space");
  }

  private List<String> told(Meaning meaning, ChatApiError error) {
    List<String> told = new ArrayList<>();
    told.add(
        Stream.of(Set.of(error.status()), error.reasons(), error.fields())
            .flatMap(Set::stream)
            .filter(WORD.asMatchPredicate())
            .collect(Collectors.joining(" ", "", " (" + meaning.name() + ")")));
    if (!meaning.hint.isEmpty()) {
      told.add(meaning.hint);
    }
    if (isOfAnotherProject(error)) {
      told.add(
          "the call counts for %s, not for NEWSPACE_PROJECT_NUMBER %s: NEWSPACE_OAUTH_CLIENT_ID is"
                  .formatted(error.consumer(), projectNumber)
              + " of another project, console.cloud.google.com/auth/clients");
    }
    return told;
  }

  /** What several point to. */
  private static final class Page {
    static final String CHAT_SETTINGS =
        "an administrator of the person's organization decides: Admin console, Apps, Google"
            + " Workspace, Google Chat";
  }
}
