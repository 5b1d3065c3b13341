package dev.newspace.command;

/** A part of the app that handles interactions; registers a handler for each. */
public interface HandlerRegistration {
  /** Registers them. */
  void register(HandlerRegistry registry);
}
