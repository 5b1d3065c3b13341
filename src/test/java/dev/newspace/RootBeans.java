package dev.newspace;

/** Makes what the root's package-private constructors make, for tests without a container. */
public final class RootBeans {
  private RootBeans() {}

  public static GoogleKeys googleKeys(Settings settings) {
    return new GoogleKeys(settings);
  }
}
