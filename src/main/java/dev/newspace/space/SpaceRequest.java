package dev.newspace.space;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * A space that somebody wants; or, without a name, a group chat or a direct message.
 *
 * @param requestId Google's promise: the same id makes one space. Never shared between people,
 *     which would be an error (google/chat/v1/chat_service.proto, CreateSpaceRequest.request_id)
 * @param user who wants it, {@code users/…}
 * @param email of that person; empty where Chat does not tell it
 * @param displayName a valid {@link SpaceName}; empty for what has no name
 * @param details what it has beside the name
 * @param people whom to add besides: each once, whoever asks never
 */
public record SpaceRequest(
    String requestId,
    String user,
    String email,
    String displayName,
    SpaceDetails details,
    List<Invited> people) {
  public SpaceRequest {
    email = email == null ? "" : email;
    details = details == null ? SpaceDetails.NONE : details;
    people = DistinctPeople.of(user, email, people);
  }

  /**
   * Somebody to add.
   *
   * @param user {@code users/…}, with a number or an address
   * @param displayName as Chat showed it; empty where it did not
   * @param email where Chat told it beside the number; empty where it did not
   * @param outside whether Chat says that the person belongs to another organization
   */
  public record Invited(String user, String displayName, String email, boolean outside) {
    public Invited {
      email = email == null ? "" : email;
    }

    /** Somebody who is known by an address alone. */
    public static Invited byEmail(String email) {
      return new Invited("users/" + email, email, "", false);
    }

    /** Whether the person is named by an address, which may be one of several. */
    public boolean namedByEmail() {
      return user.contains("@");
    }
  }

  /**
   * What Google is to set up: with a name it is a space, and without one the number of people
   * tells.
   */
  public SpaceType type() {
    if (!displayName.isEmpty()) {
      return SpaceType.SPACE;
    }
    return people.size() == 1 ? SpaceType.DIRECT_MESSAGE : SpaceType.GROUP_CHAT;
  }

  /** Whether it is a space, with a name, rather than a conversation without one. */
  public boolean hasName() {
    return type() == SpaceType.SPACE;
  }

  /** The same wish, with these details and people. */
  public SpaceRequest with(SpaceDetails otherDetails, List<Invited> otherPeople) {
    return new SpaceRequest(requestId, user, email, displayName, otherDetails, otherPeople);
  }

  /**
   * A group chat or a direct message, as somebody wants it beside a space: another request, so that
   * both can come of one message.
   *
   * @param details {@link SpaceDetails#NONE}, or open to people from outside
   */
  public static SpaceRequest withoutName(
      String user, String email, String wish, SpaceDetails details, List<Invited> people) {
    return new SpaceRequest(idOf(user, wish + "\nchat"), user, email, "", details, people);
  }

  /**
   * The same wish under another name: another request, and the same one however often it is made.
   */
  public SpaceRequest named(SpaceName other) {
    return new SpaceRequest(
        idOf(user, requestId + "\n" + other.value()), user, email, other.value(), details, people);
  }

  /**
   * The id of a request: the same for every delivery of the same wish of the same person.
   *
   * @param wish what Chat sends again unchanged, such as the message's resource name
   */
  public static String idOf(String user, String wish) {
    return UUID.nameUUIDFromBytes((user + "\n" + wish).getBytes(StandardCharsets.UTF_8)).toString();
  }
}
