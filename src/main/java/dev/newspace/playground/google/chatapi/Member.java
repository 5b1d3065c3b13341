package dev.newspace.playground.google.chatapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.Json;
import dev.newspace.playground.people.Person;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody in a space. Whoever asks as a person is told no display name
 * (google/chat/v1/membership.proto).
 *
 * @param joined or else invited
 */
record Member(
    String space, String user, String type, String role, boolean joined, String createTime) {

  /** Whoever owns it first, then the others, then those who were only invited, then the app. */
  static List<Member> of(SpaceResource space) {
    List<Member> members = new ArrayList<>();
    members.add(of(space.creator(), space, true));
    space.invited().forEach(person -> members.add(of(person, space, true)));
    space.awaited().forEach(person -> members.add(of(person, space, false)));
    if (space.app()) {
      members.add(app(space));
    }
    return members;
  }

  static Member of(Person person, SpaceResource space, boolean joined) {
    boolean owner = person.equals(space.creator()) && space.spaceType() == SpaceType.SPACE;
    return new Member(
        space.name(),
        person.name(),
        "HUMAN",
        owner ? "ROLE_MANAGER" : "ROLE_MEMBER",
        joined,
        space.madeAt().toString());
  }

  static Member app(SpaceResource space) {
    return new Member(
        space.name(), "users/app", "BOT", "ROLE_MEMBER", true, space.madeAt().toString());
  }

  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("name", space + "/members/" + user.substring("users/".length()))
            .put("state", joined ? "JOINED" : "INVITED")
            .put("role", role)
            .put("createTime", createTime);
    json.putObject("member").put("name", user).put("type", type);
    return json;
  }
}
