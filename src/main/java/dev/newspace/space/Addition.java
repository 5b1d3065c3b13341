package dev.newspace.space;

import dev.newspace.space.SpaceRequest.Invited;
import java.util.List;
import java.util.Optional;

/**
 * What became of all who were to be added, in their order.
 *
 * @param stopped why the last of them were not asked for; empty where all were
 */
public record Addition(List<Added> people, Optional<CreationResult> stopped) {
  /** What became of somebody who was to be added. */
  public enum Status {
    JOINED,
    /** Comes in when the invitation is accepted. */
    INVITED,
    /** In the space or invited before: Google tells the same of both (409). */
    ALREADY_IN,
    /** Google does not know them. */
    UNKNOWN,
    /** Google does not take the address for that of a person, such as that of a group. */
    NOT_A_PERSON,
    NOT_ALLOWED,
    /** There was no time for it, or Google stopped answering. */
    NOT_ASKED
  }

  /** One of those who were to be added. */
  public record Added(Invited person, Status status) {}
}
