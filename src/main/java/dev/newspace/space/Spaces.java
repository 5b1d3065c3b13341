package dev.newspace.space;

import com.google.api.client.http.HttpResponseException;
import com.google.api.services.chat.v1.model.Space;
import com.google.auth.Credentials;
import dev.newspace.context.Deadline;
import dev.newspace.database.Database.DatabaseException;
import dev.newspace.observability.AuditLog;
import dev.newspace.observability.AuditLog.Act;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Makes spaces, each once.
 *
 * <p>One file, since it tells Google's refusals apart where the request and its place in the day
 * are at hand.
 */
@ApplicationScoped
public class Spaces {
  private static final Logger LOG = Logger.getLogger(Spaces.class);

  private static final Pattern CHAT_OFF =
      Pattern.compile(
          "chat[^.\"]{0,60}(turned off|disabled|not enabled|not available)",
          Pattern.CASE_INSENSITIVE);

  /** Two calls met (google.rpc.Code); it tells nothing of the name. */
  private static final String ABORTED = "ABORTED";

  private final CreatedSpaceStore createdSpaces;
  private final SpaceReservationStore reservations;
  private final ChatApi chatApi;
  private final AuditLog audit;

  Spaces(
      CreatedSpaceStore createdSpaces,
      SpaceReservationStore reservations,
      ChatApi chatApi,
      AuditLog audit) {
    this.audit = audit;
    this.reservations = reservations;
    this.createdSpaces = createdSpaces;
    this.chatApi = chatApi;
  }

  /** The space of a request that was carried out before. */
  public Optional<CreatedSpace> find(SpaceRequest request) {
    return createdSpaces.find(request.requestId(), request.user());
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

  /** Makes the space of a request that {@link #find} does not know. Costs Google one call. */
  public CreationResult create(SpaceRequest request, Credentials credentials, Deadline deadline) {
    if (deadline.isOver()) {
      return new CreationResult.Unreachable();
    }
    AtomicBoolean mayBeMade = new AtomicBoolean();
    try {
      CreatedSpace made =
          created(request, chatApi.create(request, credentials, deadline, mayBeMade));
      remember(made);
      audit.note(Act.SPACE_CREATED, made.user(), "space", made.name());
      return new CreationResult.Created(made);
    } catch (HttpResponseException e) {
      LOG.infof("The Chat API refused a space with status %d", e.getStatusCode());
      release(request, e, mayBeMade.get());
      return refusal(e);
    } catch (IOException | IllegalArgumentException e) {
      // The model classes answer a field of another kind with an unchecked exception.
      LOG.warnf("The Chat API gave no answer that can be read: %s", e.getClass().getSimpleName());
      return new CreationResult.Unreachable();
    }
  }

  /**
   * The space is there, whatever the database says: Google's own memory guards against a second.
   */
  private void remember(CreatedSpace made) {
    try {
      createdSpaces.store(made);
    } catch (DatabaseException e) {
      LOG.error("A space was made but could not be remembered", e);
    }
  }

  /**
   * Google said no. That another space has the name holds for every attempt of a request; all else
   * is about one, beside which others may be under way or have got no answer.
   */
  private void release(SpaceRequest request, HttpResponseException no, boolean mayBeMade) {
    boolean nameTaken =
        no.getStatusCode() == 409 && !String.valueOf(no.getContent()).contains(ABORTED);
    try {
      if (nameTaken) {
        reservations.release(request);
      } else if (no.getStatusCode() < 500 && !mayBeMade) {
        reservations.letGo(request);
      }
    } catch (DatabaseException e) {
      LOG.error("A place among the spaces of a day could not be given back", e);
    }
  }

  private static CreatedSpace created(SpaceRequest request, Space space) throws IOException {
    if (space == null || space.getName() == null) {
      throw new IOException("A space without a name");
    }
    Optional<Integer> joined =
        Optional.ofNullable(space.getMembershipCount())
            .map(count -> count.getJoinedDirectHumanUserCount());
    return new CreatedSpace(
        request.requestId(),
        request.user(),
        space.getName(),
        Optional.ofNullable(space.getDisplayName()).orElse(request.displayName()),
        Optional.ofNullable(space.getSpaceUri()).flatMap(Spaces::uri),
        joined,
        Instant.now());
  }

  /** A link that cannot be read is as good as none. */
  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static CreationResult refusal(HttpResponseException e) {
    return switch (e.getStatusCode()) {
      case 401 -> new CreationResult.Unauthorized();
      case 403 -> forbidden(e);
      case 404 -> new CreationResult.AppNotConfigured();
      case 409 -> new CreationResult.NameTaken();
      case 429 -> new CreationResult.Busy(RetryAfter.of(e.getHeaders()));
      default ->
          e.getStatusCode() >= 500
              ? new CreationResult.Unreachable()
              : new CreationResult.Rejected();
    };
  }

  /**
   * Tells what is forbidden by the reasons of google.rpc.ErrorInfo; where Google gives none that is
   * known, the person may not create spaces.
   */
  private static CreationResult forbidden(HttpResponseException e) {
    String content = String.valueOf(e.getContent());
    if (content.contains("ACCESS_TOKEN_SCOPE_INSUFFICIENT")) {
      return new CreationResult.ScopeMissing();
    }
    if (content.contains("SERVICE_DISABLED")) {
      return new CreationResult.AppNotConfigured();
    }
    return CHAT_OFF.matcher(content).find()
        ? new CreationResult.ChatDisabled()
        : new CreationResult.NotAllowed();
  }
}
