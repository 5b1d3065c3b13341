package dev.newspace.space;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is to become other in a space; what is empty stays as it is.
 *
 * @param displayName a valid {@link SpaceName}
 * @param description at most 150 code points; an empty text takes it away
 * @param guidelines at most 5,000 code points; an empty text takes them away
 * @param historyOff whether messages vanish after a day
 */
public record SpaceEdit(
    Optional<String> displayName,
    Optional<String> description,
    Optional<String> guidelines,
    Optional<Boolean> historyOff) {

  /** Which parts change. */
  public Set<SpacePart> parts() {
    Set<SpacePart> parts = texts();
    historyOff.ifPresent(off -> parts.add(SpacePart.HISTORY));
    return parts;
  }

  /** Those that go in one call; the history takes one of its own. */
  Set<SpacePart> texts() {
    Set<SpacePart> parts = EnumSet.noneOf(SpacePart.class);
    displayName.ifPresent(name -> parts.add(SpacePart.NAME));
    description.ifPresent(text -> parts.add(SpacePart.DESCRIPTION));
    guidelines.ifPresent(text -> parts.add(SpacePart.GUIDELINES));
    return parts;
  }

  boolean changesDetails() {
    return description.isPresent() || guidelines.isPresent();
  }

  /** Whether Google, which takes both texts or none, has to be told one that stays as it is. */
  boolean needsTheOther() {
    return description.isPresent() != guidelines.isPresent();
  }
}
