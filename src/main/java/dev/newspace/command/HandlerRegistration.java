package dev.newspace.command;

/** A part of the app that handles interactions; registers a handler for each. */
public interface HandlerRegistration {
  /** Registers them. */
  void register(HandlerRegistry registry);

  /** Whether its handlers go on working while the app is paused. */
  default boolean worksWhilePaused() {
    return false;
  }
}
