package dev.newspace.space;

import com.google.auth.Credentials;
import dev.newspace.context.Deadline;
import dev.newspace.database.Database.DatabaseException;
import dev.newspace.observability.AuditLog;
import dev.newspace.observability.AuditLog.Act;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Makes spaces, group chats and direct messages, each once. */
@ApplicationScoped
public class Spaces {
  private static final Logger LOG = Logger.getLogger(Spaces.class);

  private final CreatedSpaceStore createdSpaces;
  private final CreatedChatStore createdChats;
  private final SpaceReservationStore reservations;
  private final ChatApi chatApi;
  private final ChatApiErrorLog errors;
  private final AuditLog audit;

  Spaces(
      CreatedSpaceStore createdSpaces,
      CreatedChatStore createdChats,
      SpaceReservationStore reservations,
      ChatApi chatApi,
      ChatApiErrorLog errors,
      AuditLog audit) {
    this.audit = audit;
    this.reservations = reservations;
    this.createdSpaces = createdSpaces;
    this.createdChats = createdChats;
    this.chatApi = chatApi;
    this.errors = errors;
  }

  /** The space of a request that was carried out before. */
  public Optional<CreatedSpace> find(SpaceRequest request) {
    return request.hasName()
        ? createdSpaces.find(request.requestId(), request.user())
        : createdChats.find(request.requestId(), request.user());
  }

  /** A space that a person made here, by the id of its request. */
  public Optional<CreatedSpace> find(String requestId, String user) {
    return createdSpaces.find(requestId, user);
  }

  /**
   * Notes that a person shares a space; false where it was shared before.
   *
   * @param moment of the press on the button: delivered again, it is the same press
   */
  public boolean share(CreatedSpace space, String moment) {
    return createdSpaces.share(space.requestId(), space.user(), moment);
  }

  /**
   * The newest spaces that a person made here.
   *
   * @param before only those made before this moment
   */
  public List<CreatedSpace> newest(String user, Instant before, int most) {
    return createdSpaces.newest(user, before, most);
  }

  /**
   * Makes the space of a request that {@link #find} does not know. Costs Google one call.
   *
   * @param attempt is told what is known of the space meanwhile
   */
  public CreationResult create(
      SpaceRequest request, Credentials credentials, Deadline deadline, CreationAttempt attempt) {
    CreationResult result = ask(request, credentials, deadline, attempt);
    if (request.hasName()) {
      release(request, result, attempt);
    }
    return result;
  }

  private CreationResult ask(
      SpaceRequest request, Credentials credentials, Deadline deadline, CreationAttempt attempt) {
    if (deadline.isOver()) {
      return new CreationResult.Unreachable(false);
    }
    try {
      CreatedSpace made =
          SpaceReader.read(request, chatApi.create(request, credentials, deadline, attempt));
      remember(request, made);
      errors.noteSuccess();
      audit.note(
          request.hasName() ? Act.SPACE_CREATED : Act.CHAT_STARTED,
          made.user(),
          "space",
          made.name());
      return new CreationResult.Created(made);
    } catch (ChatApiException e) {
      CreationResult refusal = CreationRefusal.of(e.error(), request, attempt);
      errors.note(ChatApi.operation(request), e.error(), refusal);
      return refusal;
    } catch (AuthorityException e) {
      return new CreationResult.AuthorityLost(e.why());
    } catch (IOException | IllegalArgumentException e) {
      // The model classes answer a field of another kind with an unchecked exception.
      LOG.warnf("The Chat API gave no answer that can be read: %s", e.getClass().getSimpleName());
      return new CreationResult.Unreachable(attempt.mayHaveCreated());
    }
  }

  /**
   * The space is there, whatever the database says: Google's own memory guards against a second.
   */
  private void remember(SpaceRequest request, CreatedSpace made) {
    try {
      if (request.hasName()) {
        createdSpaces.store(made);
      } else {
        createdChats.store(made);
      }
    } catch (DatabaseException e) {
      LOG.error("A space was made but could not be remembered", e);
    }
  }

  /**
   * Gives the place among the spaces of a day back where nothing was created. That another space
   * has the name holds for every attempt of a request; all else is about one, beside which others
   * may be under way or have got no answer.
   */
  private void release(SpaceRequest request, CreationResult result, CreationAttempt attempt) {
    try {
      if (result instanceof CreationResult.NameTaken) {
        reservations.release(request);
      } else if (!(result instanceof CreationResult.Created) && !attempt.mayHaveCreated()) {
        reservations.letGo(request);
      }
    } catch (DatabaseException e) {
      LOG.error("A place among the spaces of a day could not be given back", e);
    }
  }
}
