package dev.newspace.playground.event;

/** How an event writes a command's number. */
public enum CommandIds {
  /** As observed: a string in {@code slashCommand}, a number in {@code appCommandMetadata}. */
  MIXED,
  STRINGS,
  NUMBERS
}
