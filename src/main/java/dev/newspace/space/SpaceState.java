package dev.newspace.space;

import com.google.api.services.chat.v1.model.Space;
import java.util.Optional;

/**
 * A space as it is at Google now; what Google does not tell is empty.
 *
 * @param name resource name, {@code spaces/…}
 * @param historyOff whether messages vanish after a day
 * @param discoverable whether everybody in the organization can find and join it
 * @param outsiders whether people from outside the organization can be added
 * @param members how many people are in it
 */
public record SpaceState(
    String name,
    String displayName,
    String description,
    String guidelines,
    Optional<Boolean> historyOff,
    Optional<Boolean> discoverable,
    Optional<Boolean> outsiders,
    Optional<Integer> members) {

  /** Reads Google's answer (google/chat/v1/space.proto). */
  static SpaceState of(Space space) {
    Optional<com.google.api.services.chat.v1.model.SpaceDetails> details =
        Optional.ofNullable(space.getSpaceDetails());
    return new SpaceState(
        text(space.getName()),
        text(space.getDisplayName()),
        details.map(one -> text(one.getDescription())).orElse(""),
        details.map(one -> text(one.getGuidelines())).orElse(""),
        is(space.getSpaceHistoryState(), "HISTORY_OFF", "HISTORY_ON"),
        Optional.ofNullable(space.getAccessSettings())
            .flatMap(access -> is(access.getAccessState(), "DISCOVERABLE", "PRIVATE")),
        Optional.ofNullable(space.getExternalUserAllowed()),
        Optional.ofNullable(space.getMembershipCount())
            .map(count -> count.getJoinedDirectHumanUserCount()));
  }

  private static Optional<Boolean> is(String value, String yes, String no) {
    return yes.equals(value) || no.equals(value)
        ? Optional.of(yes.equals(value))
        : Optional.empty();
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
