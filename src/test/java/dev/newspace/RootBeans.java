package dev.newspace;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Makes what the root's package-private constructors make, for tests without a container. */
public final class RootBeans {
  private RootBeans() {}

  public static GoogleKeys googleKeys(Settings settings) {
    return new GoogleKeys(settings);
  }

  public static Audit audit(Settings settings) {
    return new Audit(settings, new ObjectMapper());
  }
}
