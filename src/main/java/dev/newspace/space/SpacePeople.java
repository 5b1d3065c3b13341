package dev.newspace.space;

import dev.newspace.observability.AuditLog;
import dev.newspace.observability.AuditLog.Act;
import dev.newspace.space.SpaceRequest.Invited;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

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

  /**
   * Adds people, each by a call of its own. Whoever is in it already stays so, however often it is
   * done.
   */
  public SpaceAnswer<Addition> add(CreatedSpace space, List<Invited> people, Authority authority) {
    PeopleAdder adder = new PeopleAdder(api, calls, space, authority);
    SpaceAnswer<Addition> answer = adder.add(people);
    if (adder.hasAdded()) {
      audit.note(Act.PEOPLE_ADDED, space.user(), "space", space.name());
    }
    return answer;
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
                if (PeopleAdder.isIn(e.error())) {
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

  /** Counts who is in it, or invited. */
  public SpaceAnswer<Members> members(CreatedSpace space, Authority authority) {
    return calls
        .ask(ManagedSpaceApi.MEMBERS, authority, () -> api.members(space.name(), authority))
        .map(Members::of);
  }
}
