package dev.newspace.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.config.Settings;
import dev.newspace.database.Database;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.testing.App;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever happens, and whatever level is set: no log and no metric tells what is secret. */
@QuarkusTest
@TestProfile(SilenceTest.EverythingIsLogged.class)
class SilenceTest extends FrontDoorTest {
  /** Libraries that see secrets, each of which somebody has tried to make talk. */
  private static final List<String> DISCREET =
      List.of(
          "com.google.api.client.http.HttpTransport",
          "h2database",
          "io.agroal.pool",
          "io.netty.handler.logging.LoggingHandler",
          "io.quarkus.oidc.client.runtime.OidcClientImpl",
          "io.quarkus.qute",
          "io.smallrye.config",
          "io.vertx.ext.web.impl.RouterImpl",
          "jdk.httpclient.HttpClient",
          "jdk.internal.httpclient.debug",
          "org.apache.hc.client5.http.headers",
          "org.apache.hc.client5.http.wire",
          "org.jboss.resteasy.reactive.common.logging",
          "org.postgresql.core.v3.QueryExecutorImpl",
          "sun.net.www.protocol.http.HttpURLConnection");

  private static final Pattern CHATTER =
      Pattern.compile(
          "^(com.google.api|h2database|io.agroal|io.netty|io.quarkus.oidc|io.quarkus.qute"
              + "|io.smallrye.config|io.vertx|jdk|org.apache.hc|org.jboss.resteasy|org.postgresql|sun)"
              + "\\S* (ALL|TRACE|FINEST|FINER|FINE|DEBUG|CONFIG) ");

  private static final Path FILE = Path.of("target", "silence.log").toAbsolutePath();

  @TestHTTPResource(value = "/q/metrics", management = true)
  URI metrics;

  @Inject Database database;
  @Inject Settings settings;

  /** Every level that can be set, and those that cannot. */
  public static final class EverythingIsLogged implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> levels = new HashMap<>();
      levels.put("quarkus.log.min-level", "ALL");
      levels.put("quarkus.log.level", "ALL");
      levels.put("quarkus.log.console.level", "OFF");
      levels.put("quarkus.log.file.enabled", "true");
      levels.put("quarkus.log.file.json.enabled", "false");
      levels.put("quarkus.log.file.path", FILE.toString());
      // The start's lines stay in the file, however much is logged after them.
      levels.put("quarkus.log.file.rotation.max-file-size", "200M");
      DISCREET.forEach(name -> levels.put("quarkus.log.category.\"" + name + "\".level", "ALL"));
      return levels;
    }
  }

  @ParameterizedTest
  @EnumSource
  void logsAndMetricsContainNoSecrets(EventFormat dialect) {
    KnownSecrets secrets = new KnownSecrets();
    try (WholeLog log = WholeLog.open()) {
      Stage stage = Stage.open(root, app, google, dialect, secrets);
      new ConsentScenarios(stage).tell();
      new CommandScenarios(stage).tell();
      new StrangerScenarios(stage).tell();
      new DatabaseScenarios(stage, database).tell();

      assertThat(log.lines()).hasSizeGreaterThan(1_000).anyMatch(line -> line.contains(" TRACE "));
      assertThat(log.lines()).noneMatch(line -> CHATTER.matcher(line).find());
      assertThat(secrets.foundIn(log.lines())).isEmpty();
    }
    assertThat(secrets.foundIn(List.of(new App(metrics, google).open(metrics).body()))).isEmpty();
    assertThat(secrets.kinds())
        .contains("access_token", "refresh_token", "id_token", "code", "code_verifier")
        .contains("client_secret", "state", "ticket", "completion URL", "caller's token")
        .contains("sealed request", "display name", "e-mail", "space name");
  }

  @Test
  void startLogContainsNoClientSecretOrVaultKey() throws Exception {
    String keyset = Files.readString(settings.dataDir().resolve("vault-keyset.json"));
    String key = new ObjectMapper().readTree(keyset).findValue("value").asText();

    assertThat(key).hasSizeGreaterThan(40);
    assertThat(Files.readString(FILE))
        .contains("started in", "DEBUG")
        .doesNotContain(LocalGoogle.CLIENT_SECRET, key);
  }

  @ParameterizedTest
  @FieldSource("DISCREET")
  void libraryThatSeesSecretsLogsNothingBelowInfo(String library) {
    assertThat(Logger.getLogger(library).isLoggable(Level.CONFIG)).isFalse();
    assertThat(Logger.getLogger(library + ".more").isLoggable(Level.CONFIG)).isFalse();
  }

  @Test
  void auditLogIsEnabledAtInfo() {
    assertThat(Logger.getLogger("newspace.audit").isLoggable(Level.INFO)).isTrue();
  }
}
