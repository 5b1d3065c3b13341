package dev.newspace.testing;

import dev.newspace.config.Settings;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Settings for tests that need no running app. */
public final class SomeSettings {
  private SomeSettings() {}

  /** Settings of these values by property name, and defaults for all else. */
  public static Settings of(Map<String, String> values) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(Settings.class)
        .withDefaultValues(values)
        .build()
        .getConfigMapping(Settings.class);
  }
}
