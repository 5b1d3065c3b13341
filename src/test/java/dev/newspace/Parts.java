package dev.newspace;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** Parts of the app for tests that need no container. */
public final class Parts {
  private Parts() {}

  /** Settings, by property name; all others have their defaults. */
  public static Settings settings(Map<String, String> values) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(Settings.class)
        .withDefaultValues(values)
        .build()
        .getConfigMapping(Settings.class);
  }

  /** Google's keys, of which two fetches are let through in this time. */
  public static GoogleKeys googleKeys(Settings settings, Duration twoFetchesIn) {
    return new GoogleKeys(settings, twoFetchesIn);
  }

  /** The audit log. */
  public static Audit audit(Settings settings) {
    return new Audit(settings, new ObjectMapper());
  }
}
