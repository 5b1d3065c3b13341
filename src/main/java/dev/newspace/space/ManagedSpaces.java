package dev.newspace.space;

import com.google.api.services.chat.v1.model.ListSpacesResponse;
import com.google.api.services.chat.v1.model.Space;
import dev.newspace.observability.AuditLog;
import dev.newspace.observability.AuditLog.Act;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The spaces that a person created here, after they were created. */
@ApplicationScoped
public class ManagedSpaces {
  private final ManagedSpaceApi api;
  private final SpaceCalls calls;
  private final CreatedSpaceStore createdSpaces;
  private final SpaceChangeStore changes;
  private final AuditLog audit;

  ManagedSpaces(
      ManagedSpaceApi api,
      SpaceCalls calls,
      CreatedSpaceStore createdSpaces,
      SpaceChangeStore changes,
      AuditLog audit) {
    this.api = api;
    this.calls = calls;
    this.createdSpaces = createdSpaces;
    this.changes = changes;
    this.audit = audit;
  }

  /** A space that a person created here, by the id of its request. */
  public Optional<CreatedSpace> find(String requestId, String user) {
    return createdSpaces.find(requestId, user);
  }

  /** Whether it is known that a space is gone. */
  public boolean isGone(CreatedSpace space) {
    return createdSpaces.isGone(space);
  }

  /** Whether a change was carried out before: then it is not done again. */
  public boolean isDone(String changeId, String user) {
    return changes.isDone(changeId, user);
  }

  /** Notes that a change was carried out. */
  public void noteDone(String changeId, String user) {
    changes.note(changeId, user);
  }

  /** A space that turns out to be gone leaves the list; it comes back by nothing. */
  public void noteGone(CreatedSpace space) {
    createdSpaces.markGone(space);
  }

  /** The space as it is now. Costs Google one call. Lists and cards take its name from there. */
  public SpaceAnswer<SpaceState> get(CreatedSpace space, Authority authority) {
    SpaceAnswer<SpaceState> answer =
        calls
            .ask(ManagedSpaceApi.GET, authority, () -> api.get(space.name(), authority))
            .map(SpaceState::of);
    if (answer instanceof SpaceAnswer.Told<SpaceState> told) {
      String name = told.value().displayName();
      if (!name.isEmpty() && !name.equals(space.displayName())) {
        createdSpaces.rename(space, name);
      }
    }
    return answer;
  }

  /** Posts a message as the person, once for each change id. */
  public SpaceAnswer<Boolean> post(
      CreatedSpace space, String text, String changeId, Authority authority) {
    SpaceAnswer<Boolean> answer =
        calls.ask(
            ManagedSpaceApi.POST,
            authority,
            () -> api.post(space.name(), text, changeId, authority) != null);
    if (answer instanceof SpaceAnswer.Told<Boolean>) {
      audit.note(Act.MESSAGE_POSTED, space.user(), "space", space.name());
    }
    return answer;
  }

  /** Deletes a space with all that is in it. One that is gone already is gone. */
  public SpaceAnswer<Boolean> delete(CreatedSpace space, Authority authority) {
    SpaceAnswer<Boolean> answer =
        calls.ask(
            ManagedSpaceApi.DELETE,
            authority,
            () -> {
              api.delete(space.name(), authority);
              return true;
            });
    // Whose call went out without an answer is not one of a space any more that is gone by it.
    boolean gone =
        answer instanceof SpaceAnswer.Told<Boolean>
            || answer instanceof SpaceAnswer.Gone<Boolean>
            || (answer instanceof SpaceAnswer.NotPermitted<Boolean>
                && authority.attempt().mayHaveCreated());
    if (!gone) {
      return answer;
    }
    createdSpaces.markGone(space);
    audit.note(Act.SPACE_DELETED, space.user(), "space", space.name());
    return new SpaceAnswer.Told<>(true);
  }

  /**
   * One of a person's spaces, whoever created it.
   *
   * @param link where to open it
   */
  public record Listed(String displayName, URI link) {}

  /**
   * Some of a person's spaces.
   *
   * @param next by which Google finds the next page; empty for none
   */
  public record Page(List<Listed> spaces, String next) {}

  /**
   * A page of all of a person's spaces.
   *
   * @param page as {@link Page#next} had it; empty for the first
   */
  public SpaceAnswer<Page> list(String page, int size, Authority authority) {
    return calls
        .ask(ManagedSpaceApi.LIST, authority, () -> api.list(page, size, authority))
        .map(ManagedSpaces::page);
  }

  private static Page page(ListSpacesResponse response) {
    List<Listed> listed = new ArrayList<>();
    for (Space space : Optional.ofNullable(response.getSpaces()).orElse(List.of())) {
      if (space.getName() != null) {
        listed.add(
            new Listed(
                Optional.ofNullable(space.getDisplayName()).orElse(space.getName()),
                SpaceReader.link(space)));
      }
    }
    return new Page(listed, Optional.ofNullable(response.getNextPageToken()).orElse(""));
  }
}
