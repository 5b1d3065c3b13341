package dev.newspace.playground.google.chatapi;

/** What kind of space it is (google/chat/v1/space.proto, SpaceType). */
public enum SpaceType {
  /** People in a space with a name. */
  SPACE,
  /** Three people or more, without a name. */
  GROUP_CHAT,
  /** Two people, of whom no other two have one. */
  DIRECT_MESSAGE
}
