package dev.newspace.playground.google.chatapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.google.server.ApiError;
import dev.newspace.playground.google.server.HttpAnswer;
import dev.newspace.playground.google.server.Request;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import java.util.List;

/** {@code spaces.members.list} and {@code create}. */
public final class MembersEndpoint {

  private static final String APP = "users/app";

  private final AccessTokenVerifier verifier;
  private final People people;
  private final SpaceDirectory spaces;
  private final SpaceEntrance entrance;

  public MembersEndpoint(AccessTokenVerifier verifier, People people, SpaceDirectory spaces) {
    this.verifier = verifier;
    this.people = people;
    this.spaces = spaces;
    this.entrance = new SpaceEntrance(spaces);
  }

  /** Who is in it; those who were only invited where that is asked for. There are no groups. */
  public HttpAnswer list(Request request) {
    return ApiCall.answered(
        () -> {
          Person caller = verifier.of(request, "chat.memberships", "chat.memberships.readonly");
          KnownFields.checkQuery(
              request.query(), "pageSize", "pageToken", "showInvited", "showGroups");
          ResultPage page = ResultPage.of(request.query());
          SpaceResource space = entrance.of(request, caller);
          boolean withInvited = "true".equals(request.query().get("showInvited"));
          List<Member> members =
              Member.of(space).stream().filter(member -> withInvited || member.joined()).toList();
          return page.of(members, "memberships", Member::json);
        });
  }

  /** Adds a person, or the app itself under a scope of its own. */
  public HttpAnswer create(Request request) {
    return ApiCall.answered(
        () -> {
          JsonNode body = request.body();
          String name = body.path("member").path("name").asText();
          boolean isApp = name.equals(APP);
          Person caller = verifier.of(request, isApp ? "chat.memberships.app" : "chat.memberships");
          KnownFields.checkQuery(request.query());
          KnownFields.check("memberships", body);
          SpaceResource space = entrance.ofNamed(request, caller);
          String type = body.path("member").path("type").asText();
          if (!type.equals(isApp ? "BOT" : "HUMAN")) {
            throw new ApiException(ApiError.invalidArgument("Invalid membership.member.type."));
          }
          return isApp ? withApp(space) : with(name, space);
        });
  }

  private JsonNode withApp(SpaceResource space) throws ApiException {
    if (space.app()) {
      throw new ApiException(ApiError.forStatus(409));
    }
    spaces.change(space.withApp(true));
    return Member.app(space).json();
  }

  private JsonNode with(String name, SpaceResource space) throws ApiException {
    if (!name.startsWith("users/") || people.isGroup(name)) {
      throw new ApiException(ApiError.malformedUser(name));
    }
    Person person = people.find(name).orElseThrow(() -> new ApiException(ApiError.forStatus(404)));
    if (space.has(person) || space.awaited().contains(person)) {
      throw new ApiException(ApiError.forStatus(409));
    }
    checkMayJoin(person, name, space);
    boolean joins = !people.isAskedFirst(person);
    spaces.change(joins ? space.joinedBy(person) : space.awaiting(person));
    return Member.of(person, space, joins).json();
  }

  private void checkMayJoin(Person person, String name, SpaceResource space) throws ApiException {
    boolean outsider = !person.domain().equals(space.creator().domain());
    boolean letIn = space.options().externalUserAllowed() && name.contains("@");
    if (!people.canBeAdded(person) || (outsider && !letIn)) {
      throw new ApiException(ApiError.forStatus(403));
    }
  }
}
