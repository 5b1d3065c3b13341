package dev.newspace.keyset;

import java.util.List;

/** Keysets as the operators' command makes them. */
public final class KeysetBeans {
  private KeysetBeans() {}

  /** What the operators' command makes of a keyset. */
  public static String nextKeyset(String step, String inUse) {
    return KeysetCommand.run(List.of(step), inUse);
  }
}
