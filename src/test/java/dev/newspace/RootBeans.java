package dev.newspace;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Makes what the root's package-private constructors make, for tests without a container. */
public final class RootBeans {
  private RootBeans() {}

  public static GoogleKeys googleKeys(Settings settings) {
    return new GoogleKeys(settings);
  }

  /** What the operators' command makes of a keyset. */
  public static String nextKeyset(String step, String inUse) {
    return KeysetCommand.run(List.of(step), inUse);
  }

  public static Audit audit(Settings settings) {
    return new Audit(settings, new ObjectMapper());
  }
}
