package dev.newspace.config;

/** Google's limits for a new space (google/chat/v1/space.proto, space_setup.proto). */
public final class SpaceLimits {
  /** Code points of a description. */
  public static final int MAX_DESCRIPTION = 150;

  /** Code points of guidelines. */
  public static final int MAX_GUIDELINES = 5_000;

  /** Code points of a message (google/chat/v1/message.proto, text). */
  public static final int MAX_MESSAGE = 4_096;

  /** People besides the one who asks; as many are added at a time. */
  public static final int MAX_PEOPLE = 49;

  /**
   * People who may be chosen already when a multi-select opens: with more the web client showed an
   * error in place of the form.
   */
  public static final int MAX_PRESET_PEOPLE = 15;

  private SpaceLimits() {}
}
