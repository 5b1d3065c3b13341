package dev.newspace.space;

import dev.newspace.config.SpaceLimits;

/**
 * What a space may have beside a name; the defaults are Google's.
 *
 * @param description at most {@link SpaceLimits#MAX_DESCRIPTION} characters; empty for none
 * @param guidelines at most {@link SpaceLimits#MAX_GUIDELINES} characters; empty for none
 * @param announcement whether only managers may post
 * @param outsiders whether people from outside the organization may be added; null where there is
 *     no organization, or where its own rule shall hold
 * @param historyOff whether messages vanish after a day
 * @param discoverable whether everybody in the organization can find and join it
 */
public record SpaceDetails(
    String description,
    String guidelines,
    boolean announcement,
    Boolean outsiders,
    boolean historyOff,
    boolean discoverable) {
  /** A space with a name alone. */
  public static final SpaceDetails NONE = new SpaceDetails("", "", false, null, false, false);

  /** The same, open to people from outside the organization. */
  public SpaceDetails withOutsiders() {
    return new SpaceDetails(description, guidelines, announcement, true, historyOff, discoverable);
  }

  /** The same, closed to people from outside the organization. */
  public SpaceDetails withoutOutsiders() {
    return new SpaceDetails(description, guidelines, announcement, false, historyOff, discoverable);
  }
}
