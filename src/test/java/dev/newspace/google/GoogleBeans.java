package dev.newspace.google;

import dev.newspace.config.Settings;

/** Makes what this room's constructors make, for tests without a container. */
public final class GoogleBeans {
  private GoogleBeans() {}

  public static GoogleKeys googleKeys(Settings settings) {
    return new GoogleKeys(settings);
  }
}
