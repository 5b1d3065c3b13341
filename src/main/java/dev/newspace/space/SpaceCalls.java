package dev.newspace.space;

import dev.newspace.context.Deadline;
import dev.newspace.space.ChatApiErrorLog.Meaning;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.jboss.logging.Logger;

/** Asks Google for something with a space that is there, and tells its refusals apart. */
@ApplicationScoped
class SpaceCalls {
  private static final Logger LOG = Logger.getLogger(SpaceCalls.class);

  private final ChatApiErrorLog errors;

  SpaceCalls(ChatApiErrorLog errors) {
    this.errors = errors;
  }

  /** A call, or several. */
  @FunctionalInterface
  interface Call<T> {
    T execute() throws IOException;
  }

  /** Makes a call by which nothing of the space becomes other. */
  <T> SpaceAnswer<T> ask(String operation, Authority authority, Call<T> call) {
    return ask(operation, SpaceDetails.NONE, authority, call);
  }

  /**
   * Makes a call.
   *
   * @param asked what is to become of the space, of which a refusal may be
   */
  <T> SpaceAnswer<T> ask(String operation, SpaceDetails asked, Authority authority, Call<T> call) {
    Deadline deadline = authority.deadline();
    CreationAttempt attempt = authority.attempt();
    if (deadline.isOver()) {
      return new SpaceAnswer.Refused<>(new CreationResult.Unreachable(attempt.mayHaveCreated()));
    }
    try {
      return new SpaceAnswer.Told<>(call.execute());
    } catch (ChatApiException e) {
      return refused(operation, e.error(), asked, attempt);
    } catch (AuthorityException e) {
      return new SpaceAnswer.Refused<>(new CreationResult.AuthorityLost(e.why()));
    } catch (IOException | IllegalArgumentException e) {
      // The model classes answer a field of another kind with an unchecked exception.
      LOG.warnf("The Chat API gave no answer that can be read: %s", e.getClass().getSimpleName());
      return new SpaceAnswer.Refused<>(new CreationResult.Unreachable(attempt.mayHaveCreated()));
    }
  }

  private <T> SpaceAnswer<T> refused(
      String operation, ChatApiError error, SpaceDetails asked, CreationAttempt attempt) {
    CreationResult why = why(error, asked, attempt);
    boolean isOfThisSpace =
        why instanceof CreationResult.Rejected || why instanceof CreationResult.NotAllowed;
    if (isOfThisSpace && error.httpStatus() == 404) {
      errors.note(operation, error, Meaning.SPACE_GONE);
      return new SpaceAnswer.Gone<>();
    }
    if (isOfThisSpace && error.httpStatus() == 403) {
      errors.note(operation, error, Meaning.NOT_PERMITTED);
      return new SpaceAnswer.NotPermitted<>();
    }
    errors.note(operation, error, why);
    return new SpaceAnswer.Refused<>(why);
  }

  /** What a refusal would mean for a new space with these details. */
  CreationResult why(ChatApiError error, SpaceDetails asked, CreationAttempt attempt) {
    return CreationRefusal.of(error, new SpaceRequest("", "", "", "", asked, List.of()), attempt);
  }

  /** Notes a refusal that is about one of several. */
  void note(String operation, ChatApiError error, CreationResult why) {
    errors.note(operation, error, why);
  }
}
