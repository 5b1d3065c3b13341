package dev.newspace.space;

import com.google.api.services.chat.v1.model.ListMembershipsResponse;
import com.google.api.services.chat.v1.model.Membership;
import dev.newspace.observability.AuditLog;
import dev.newspace.observability.AuditLog.Act;
import dev.newspace.space.SpaceRequest.Invited;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who is in a space, and who comes into it. */
@ApplicationScoped
public class SpacePeople {
  private static final String APP = "users/app";

  private final ManagedSpaceApi api;
  private final SpaceCalls calls;
  private final AuditLog audit;

  SpacePeople(ManagedSpaceApi api, SpaceCalls calls, AuditLog audit) {
    this.api = api;
    this.calls = calls;
    this.audit = audit;
  }

  /** What became of somebody who was to be added. */
  public enum Status {
    JOINED,
    /** Comes in when the invitation is accepted. */
    INVITED,
    /** In the space or invited before: Google tells the same of both (409). */
    ALREADY_IN,
    /** Google does not know them, or it is the address of a group. */
    UNKNOWN,
    NOT_ALLOWED,
    /** There was no time for it, or Google stopped answering. */
    NOT_ASKED
  }

  /** One of those who were to be added. */
  public record Added(Invited person, Status status) {}

  /**
   * What became of all of them, in their order.
   *
   * @param stopped why the last of them were not asked for; empty where all were
   */
  public record Addition(List<Added> people, Optional<CreationResult> stopped) {}

  /**
   * Adds people, each by a call of its own. Whoever is in it already stays so, however often it is
   * done.
   */
  public Addition add(CreatedSpace space, List<Invited> people, Authority authority) {
    List<Added> added = new ArrayList<>();
    Optional<CreationResult> stopped = Optional.empty();
    for (Invited person : people) {
      if (stopped.isEmpty()) {
        SpaceAnswer<Status> answer = add(space, person, authority);
        if (answer instanceof SpaceAnswer.Told<Status> told) {
          added.add(new Added(person, told.value()));
          continue;
        }
        stopped = Optional.of(((SpaceAnswer.Refused<Status>) answer).why());
      }
      added.add(new Added(person, Status.NOT_ASKED));
    }
    boolean any =
        added.stream()
            .anyMatch(one -> one.status() == Status.JOINED || one.status() == Status.INVITED);
    if (any) {
      audit.note(Act.PEOPLE_ADDED, space.user(), "space", space.name());
    }
    return new Addition(List.copyOf(added), stopped);
  }

  /** What became of one; a refusal where it is not about this one. */
  private SpaceAnswer<Status> add(CreatedSpace space, Invited person, Authority authority) {
    List<ChatApiError> refusal = new ArrayList<>();
    SpaceAnswer<Status> answer =
        calls.ask(
            ManagedSpaceApi.ADD,
            authority,
            () -> {
              try {
                return status(api.add(space.name(), person.user(), "HUMAN", authority));
              } catch (ChatApiException e) {
                if (isThere(e.error())) {
                  return Status.ALREADY_IN;
                }
                refusal.add(e.error());
                throw e;
              }
            });
    if (answer instanceof SpaceAnswer.Gone<Status>) {
      return new SpaceAnswer.Told<>(Status.UNKNOWN);
    }
    if (answer instanceof SpaceAnswer.NotPermitted<Status>) {
      return new SpaceAnswer.Told<>(Status.NOT_ALLOWED);
    }
    if (answer instanceof SpaceAnswer.Refused<Status> refused) {
      if (refused.why() instanceof CreationResult.Rejected) {
        return new SpaceAnswer.Told<>(Status.UNKNOWN);
      }
      boolean isPrecondition =
          refusal.stream().anyMatch(error -> error.status().equals("FAILED_PRECONDITION"));
      if (isPrecondition) {
        return new SpaceAnswer.Told<>(Status.NOT_ALLOWED);
      }
    }
    return answer;
  }

  private static Status status(Membership membership) {
    return "INVITED".equals(membership.getState()) ? Status.INVITED : Status.JOINED;
  }

  private static boolean isThere(ChatApiError error) {
    return error.httpStatus() == 409 && !error.isConflict();
  }

  /** Adds the app itself; tells whether it was in the space before. */
  public SpaceAnswer<Boolean> addApp(CreatedSpace space, Authority authority) {
    SpaceAnswer<Boolean> answer =
        calls.ask(
            ManagedSpaceApi.ADD,
            authority,
            () -> {
              try {
                api.add(space.name(), APP, "BOT", authority);
                return false;
              } catch (ChatApiException e) {
                if (isThere(e.error())) {
                  return true;
                }
                throw e;
              }
            });
    if (answer instanceof SpaceAnswer.Told<Boolean> told && !told.value()) {
      audit.note(Act.APP_ADDED, space.user(), "space", space.name());
    }
    return answer;
  }

  /**
   * Who is in a space.
   *
   * @param names of people, as far as Google tells them
   * @param people how many have joined
   * @param more whether there are more than were counted
   */
  public record Members(
      List<String> names, int people, int invited, int groups, int apps, boolean more) {}

  /** Counts who is in it, or invited. */
  public SpaceAnswer<Members> members(CreatedSpace space, Authority authority) {
    return calls
        .ask(ManagedSpaceApi.MEMBERS, authority, () -> api.members(space.name(), authority))
        .map(SpacePeople::counted);
  }

  private static Members counted(ListMembershipsResponse response) {
    List<String> names = new ArrayList<>();
    int people = 0;
    int invited = 0;
    int groups = 0;
    int apps = 0;
    List<Membership> all = Optional.ofNullable(response.getMemberships()).orElse(List.of());
    for (Membership each : all) {
      if (each.getGroupMember() != null) {
        groups++;
      } else if (each.getMember() != null && "BOT".equals(each.getMember().getType())) {
        apps++;
      } else if ("INVITED".equals(each.getState())) {
        invited++;
      } else {
        people++;
        Optional.ofNullable(each.getMember())
            .map(member -> member.getDisplayName())
            .filter(name -> !name.isBlank())
            .ifPresent(names::add);
      }
    }
    String next = response.getNextPageToken();
    return new Members(names, people, invited, groups, apps, next != null && !next.isEmpty());
  }
}
