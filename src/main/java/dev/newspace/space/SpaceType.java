package dev.newspace.space;

/** What {@code spaces.setup} sets up, by Google's names (google/chat/v1/space.proto). */
public enum SpaceType {
  /** A space with a name. */
  SPACE,
  /** A conversation of three or more people, without a name. */
  GROUP_CHAT,
  /** The one conversation of two people: Google returns it where it is there already. */
  DIRECT_MESSAGE
}
