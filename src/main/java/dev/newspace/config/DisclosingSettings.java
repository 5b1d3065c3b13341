package dev.newspace.config;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * Settings of Quarkus, not of this app, that would bring secrets into a log or a trace. Levels of
 * logs are no such settings: application.properties limits what libraries can say at any level.
 */
final class DisclosingSettings {
  private static final String ACCESS_LOG = "quarkus.http.access-log.enabled";
  private static final String UNTRACED = "quarkus.otel.traces.suppress-application-uris";
  private static final String CONSENT_PATHS = "/oauth2/*";

  private DisclosingSettings() {}

  /**
   * A line for each that is set so.
   *
   * @return empty when nothing is disclosed. Values are never quoted
   */
  static List<String> faults(Config config) {
    List<String> faults = new ArrayList<>();
    if (config.getOptionalValue(ACCESS_LOG, Boolean.class).orElse(false)) {
      faults.add(
          "  QUARKUS_HTTP_ACCESS_LOG_ENABLED is true: the queries of /oauth2/ would be logged, and"
              + " they hold codes and tickets. Leave it out; a proxy can log all but these queries");
    }
    if (isSet(config, UNTRACED)
        && !config
            .getOptionalValues(UNTRACED, String.class)
            .orElse(List.of())
            .contains(CONSENT_PATHS)) {
      faults.add(
          "  QUARKUS_OTEL_TRACES_SUPPRESS_APPLICATION_URIS lacks "
              + CONSENT_PATHS
              + ": the queries of these paths would be traced, and they hold codes and tickets. Add"
              + " it, or leave the setting out");
    }
    if (isPasswordInUrl(config)) {
      faults.add(
          "  QUARKUS_DATASOURCE_PG_JDBC_URL has a password in it. "
              + DatabaseUrl.CREDENTIALS_BELONG_ELSEWHERE);
    }
    return faults;
  }

  /** Also if it is set to nothing. */
  private static boolean isSet(Config config, String property) {
    return config.getConfigValue(property).getSourceName() != null;
  }

  /** Where it is the app's own setting that comes through here, that is named, and not twice. */
  private static boolean isPasswordInUrl(Config config) {
    return config
        .getOptionalValue(DatabaseConfigSource.POSTGRESQL_URL, String.class)
        .filter(DatabaseUrl::hasPassword)
        .filter(
            url ->
                config
                    .getOptionalValue(Setting.DATABASE_URL.property(), String.class)
                    .filter(url::equals)
                    .isEmpty())
        .isPresent();
  }
}
