package dev.newspace.config;

/** Google's limits for a new space (google/chat/v1/space.proto, space_setup.proto). */
public final class SpaceLimits {
  /** Code points of a description. */
  public static final int DESCRIPTION = 150;

  /** Code points of guidelines. */
  public static final int GUIDELINES = 5_000;

  /** People besides the one who asks. */
  public static final int PEOPLE = 49;

  private SpaceLimits() {}
}
