package dev.newspace.delivery;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;

/** What the app itself is set to, so that what surrounds it can be held against it. */
final class AppDefaults {

  private AppDefaults() {}

  static Duration duration(String property) {
    return of(properties().getProperty(property));
  }

  /** A duration as Quarkus and Compose write it, such as {@code 30s}. */
  static Duration of(String text) {
    return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
  }

  private static Properties properties() {
    Properties properties = new Properties();
    try {
      properties.load(
          new StringReader(Repository.read("src/main/resources/application.properties")));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
