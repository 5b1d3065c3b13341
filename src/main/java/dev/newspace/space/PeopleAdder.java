package dev.newspace.space;

import com.google.api.services.chat.v1.model.Membership;
import dev.newspace.space.Addition.Added;
import dev.newspace.space.Addition.Status;
import dev.newspace.space.SpaceRequest.Invited;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds people to one space, one after the other, and tells apart what became of each. */
final class PeopleAdder {
  private final ManagedSpaceApi api;
  private final SpaceCalls calls;
  private final CreatedSpace space;
  private final Authority authority;
  private final List<Added> added = new ArrayList<>();
  private boolean isSpaceThere;

  PeopleAdder(ManagedSpaceApi api, SpaceCalls calls, CreatedSpace space, Authority authority) {
    this.api = api;
    this.calls = calls;
    this.space = space;
    this.authority = authority;
  }

  /** Adds them, until one is refused for a reason that is not about that one. */
  SpaceAnswer<Addition> add(List<Invited> people) {
    Optional<CreationResult> stopped = Optional.empty();
    for (Invited person : people) {
      if (stopped.isPresent()) {
        added.add(new Added(person, Status.NOT_ASKED));
        continue;
      }
      SpaceAnswer<Status> answer = add(person);
      if (answer instanceof SpaceAnswer.Told<Status> told) {
        added.add(new Added(person, told.value()));
      } else if (answer instanceof SpaceAnswer.Refused<Status> refused) {
        stopped = Optional.of(refused.why());
        added.add(new Added(person, Status.NOT_ASKED));
      } else {
        return answer.withoutValue();
      }
    }
    return new SpaceAnswer.Told<>(new Addition(List.copyOf(added), stopped));
  }

  /** Whether anybody came in, or was invited. */
  boolean hasAdded() {
    return added.stream()
        .anyMatch(one -> one.status() == Status.JOINED || one.status() == Status.INVITED);
  }

  /** What became of one; a refusal where it is not about this one. */
  private SpaceAnswer<Status> add(Invited person) {
    List<ChatApiError> refusal = new ArrayList<>();
    SpaceAnswer<Status> answer =
        calls.ask(
            ManagedSpaceApi.ADD,
            authority,
            () -> {
              try {
                return status(api.add(space.name(), person.user(), "HUMAN", authority));
              } catch (ChatApiException e) {
                refusal.add(e.error());
                return statusOfRefused(e);
              }
            });
    if (answer instanceof SpaceAnswer.NotPermitted<Status>) {
      return new SpaceAnswer.Told<>(Status.NOT_ALLOWED);
    }
    if (answer instanceof SpaceAnswer.Refused<Status> refused) {
      if (refused.why() instanceof CreationResult.Rejected) {
        return new SpaceAnswer.Told<>(
            refusal.stream().anyMatch(CreationRefusal::namesPerson)
                ? Status.NOT_A_PERSON
                : Status.UNKNOWN);
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

  private Status statusOfRefused(ChatApiException e) throws IOException {
    ChatApiError error = e.error();
    if (isIn(error)) {
      return Status.ALREADY_IN;
    }
    boolean isNotFound =
        error.httpStatus() == 404
            && calls.why(error, SpaceDetails.NONE, authority.attempt())
                instanceof CreationResult.Rejected;
    if (!isNotFound) {
      throw e;
    }
    checkThatSpaceIsThere();
    calls.note(ManagedSpaceApi.ADD, error, new CreationResult.Rejected(Set.of(SpacePart.PEOPLE)));
    return Status.UNKNOWN;
  }

  /**
   * Google says 404 of a person whom it does not know and of a space that is gone. Who is in the
   * space can be asked for under the same scope, and then it is about the space alone.
   */
  private void checkThatSpaceIsThere() throws IOException {
    if (!isSpaceThere) {
      api.members(space.name(), authority);
      isSpaceThere = true;
    }
  }

  /** Whether it is of somebody who is in the space already. */
  static boolean isIn(ChatApiError error) {
    return error.httpStatus() == 409 && !error.isConflict();
  }
}
