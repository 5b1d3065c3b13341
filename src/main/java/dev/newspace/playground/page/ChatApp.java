package dev.newspace.playground.page;

import dev.newspace.playground.AppConfiguration;

/**
 * The Chat app that the page stands before.
 *
 * @param endpoint the address that is told of events
 * @param configuration its name and its commands
 */
record ChatApp(String endpoint, AppConfiguration configuration) {

  /**
   * The app that this playground comes with.
   *
   * @param publicUrl where it is
   */
  static ChatApp newSpace(String publicUrl) {
    return new ChatApp(publicUrl + "/chat", AppConfiguration.ofTheApp());
  }

  String name() {
    return configuration.name();
  }

  /** Whether it is NewSpace, of which the playground knows how to make it fail. */
  boolean isNewSpace() {
    return configuration.equals(AppConfiguration.ofTheApp());
  }
}
