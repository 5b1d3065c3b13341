package dev.newspace.space;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells Google's refusals apart: by the status, the reason and the fields at fault; by words only
 * where Google has nothing else for what it means. The words are Google's own, as its
 * documentation, its public tools and reports quote them.
 */
final class CreationRefusal {
  private static final Pattern APP_NOT_CONFIGURED =
      words(
          "chat app not found",
          "no bot associated with this project",
          "invalid project number",
          "has not been used in project");
  private static final Pattern CHAT_OFF =
      words("chat[^.\"]{0,60}(turned off|disabled|not enabled|not available)");
  private static final Pattern WORKSPACE_ONLY =
      words("only available (to|for) google workspace", "consumer accounts? (is|are) not");
  private static final Pattern APP_RESTRICTED =
      words("administrator[^.\"]{0,40}(restrict|block)[^.\"]{0,40}(chat )?app");
  private static final Pattern SCOPES = words("insufficient authentication scopes");
  private static final Pattern NOT_FOUND = words("requested entity was not found");
  private static final Pattern USER_NAME = words("user resource name", "member", "google group");

  private final ChatApiError error;
  private final SpaceRequest request;

  private CreationRefusal(ChatApiError error, SpaceRequest request) {
    this.error = error;
    this.request = request;
  }

  private static Pattern words(String... any) {
    return Pattern.compile(String.join("|", any), Pattern.CASE_INSENSITIVE);
  }

  /** What a refusal means for the request. */
  static CreationResult of(ChatApiError error, SpaceRequest request, CreationAttempt attempt) {
    if (error.httpStatus() >= 500) {
      return new CreationResult.Unreachable(attempt.mayHaveCreated());
    }
    return new CreationRefusal(error, request).result();
  }

  /** Whether it is the person's name in a request that Google does not take. */
  static boolean namesPerson(ChatApiError error) {
    return error.says(USER_NAME)
        || error.fields().stream()
            .anyMatch(field -> SpacePart.ofField(field).equals(Optional.of(SpacePart.PEOPLE)));
  }

  private CreationResult result() {
    int status = error.httpStatus();
    if (error.isQuota()) {
      return new CreationResult.Busy(error.retryAfter());
    }
    if (status == 409) {
      return error.isConflict() ? new CreationResult.Conflict() : new CreationResult.NameTaken();
    }
    if (status == 401) {
      return new CreationResult.Unauthorized();
    }
    if (isScopeMissing()) {
      return new CreationResult.ScopeMissing();
    }
    return app().orElseGet(() -> status == 403 ? forbidden() : rejected());
  }

  private boolean isScopeMissing() {
    return error.scopeMissing()
        || error.hasReason("ACCESS_TOKEN_SCOPE_INSUFFICIENT")
        || (error.httpStatus() == 403 && error.says(SCOPES));
  }

  /** What is not about this request, but about the app or the person, whatever the status. */
  private Optional<CreationResult> app() {
    boolean isUnknownApp =
        error.says(APP_NOT_CONFIGURED)
            || error.hasReason("SERVICE_DISABLED")
            || error.hasReason("accessNotConfigured")
            || (error.httpStatus() == 404 && !error.says(NOT_FOUND));
    if (isUnknownApp) {
      return Optional.of(new CreationResult.AppNotConfigured());
    }
    if (error.says(WORKSPACE_ONLY)) {
      return Optional.of(new CreationResult.WorkspaceRequired());
    }
    if (error.says(APP_RESTRICTED)) {
      return Optional.of(new CreationResult.AppRestricted());
    }
    return error.says(CHAT_OFF) ? Optional.of(new CreationResult.ChatDisabled()) : Optional.empty();
  }

  /** An option that the organization does not have may be meant, or the person. */
  private CreationResult forbidden() {
    Set<SpacePart> options = SpacePart.options(request.details());
    return options.isEmpty()
        ? new CreationResult.NotAllowed()
        : new CreationResult.Rejected(options);
  }

  private CreationResult rejected() {
    Set<SpacePart> named =
        error.fields().stream()
            .flatMap(field -> SpacePart.ofField(field).stream())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(SpacePart.class)));
    if (!named.isEmpty()) {
      return new CreationResult.Rejected(named);
    }
    if (error.status().equals("FAILED_PRECONDITION")) {
      // So is answered where Chat is switched off, and where the organization keeps history on.
      return request.details().historyOff()
          ? new CreationResult.Rejected(Set.of(SpacePart.HISTORY))
          : new CreationResult.ChatDisabled();
    }
    return new CreationResult.Rejected(suspects());
  }

  private Set<SpacePart> suspects() {
    Set<SpacePart> suspects = EnumSet.noneOf(SpacePart.class);
    if (!request.people().isEmpty()) {
      suspects.add(SpacePart.PEOPLE);
      if (error.says(USER_NAME)) {
        return suspects;
      }
    }
    suspects.addAll(SpacePart.options(request.details()));
    return suspects;
  }
}
