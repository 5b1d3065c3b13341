package dev.newspace.oauth.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.config.Capability;
import dev.newspace.config.Settings;
import dev.newspace.database.Database;
import dev.newspace.keyset.KeysetBeans;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.CapturedLog;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.testing.Rows;
import dev.newspace.testing.SomeSettings;
import dev.newspace.testing.TokenCalls;
import dev.newspace.vault.Vault;
import dev.newspace.vault.Vault.Purpose;
import dev.newspace.vault.VaultBeans;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An app whose keys are being changed: a second key seals, and the first one still opens. */
@QuarkusTest
@TestProfile(KeysetChangeTest.Promoted.class)
class KeysetChangeTest extends FrontDoorTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject Database database;
  @Inject Settings settings;
  @Inject Vault vault;

  /** Before the change's second step, and after its third. */
  private Vault added;

  private Vault retired;

  /** After the second step. */
  public static final class Promoted implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      String added = KeysetBeans.nextKeyset("add", KeysetBeans.nextKeyset("new", null));
      return Map.of("newspace.vault-keyset", KeysetBeans.nextKeyset("promote", added));
    }
  }

  @BeforeEach
  void otherReplicas() throws Exception {
    String promoted = settings.vaultKeyset().orElseThrow();
    ObjectNode before = (ObjectNode) JSON.readTree(promoted);
    before.set("primaryKeyId", before.path("key").get(0).path("keyId"));
    added = vaultOf(before.toString());
    retired = vaultOf(KeysetBeans.nextKeyset("retire", promoted));
  }

  @Test
  void replicasOneRotationStepApartOpenSameTickets() {
    String byTheOldKey = added.seal(Purpose.TICKET, "newspace", "x");
    String byTheNewKey = vault.seal(Purpose.TICKET, "newspace", "x");

    assertThat(vault.open(Purpose.TICKET, "newspace", byTheOldKey)).contains("x");
    assertThat(added.open(Purpose.TICKET, "newspace", byTheNewKey)).contains("x");
    assertThat(retired.open(Purpose.TICKET, "newspace", byTheNewKey)).contains("x");
    assertThat(retired.open(Purpose.TICKET, "newspace", byTheOldKey)).isEmpty();
  }

  @Test
  void consentUnderOldKeyIsResealedOnUse() {
    Person kim = app.connected();
    sealAnewWith(added, kim);
    assertThat(new RefreshTokenStore(database, retired).load(kim.name(), Capability.CREATE))
        .isEmpty();
    google.expireAccessTokens();

    assertThat(newSpace(kim).title()).isEqualTo(EnglishTexts.COMMAND.created());

    assertThat(TokenCalls.of(google)).hasSize(1);
    assertThat(new RefreshTokenStore(database, retired).load(kim.name(), Capability.CREATE))
        .isPresent();
  }

  @Test
  void consentUnderRetiredKeyIsRequestedAgainAndLogged() {
    Person kim = app.connected();
    sealAnewWith(vaultOf(KeysetBeans.nextKeyset("new", null)), kim);
    google.expireAccessTokens();

    try (CapturedLog log = CapturedLog.open()) {
      Answer prompt = newSpace(kim);
      assertThat(prompt.isPrompt()).isTrue();
      assertThat(log.linesWith("its key was retired")).isNotEmpty();
      app.consent(prompt.promptUrl(), kim);
    }
    assertThat(newSpace(kim).title()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(new RefreshTokenStore(database, retired).load(kim.name(), Capability.CREATE))
        .isPresent();
  }

  @Test
  void disconnectUnderRetiredKeyDeletesWithoutRevoking() {
    Person kim = app.connected();
    sealAnewWith(vaultOf(KeysetBeans.nextKeyset("new", null)), kim);

    Answer card = app.disconnect(EventFormat.ADD_ON, kim);

    assertThat(card.title()).isEqualTo(EnglishTexts.COMMAND.disconnected());
    assertThat(card.text()).contains("myaccount.google.com/connections");
    assertThat(Rows.hasConsent(database, kim)).isFalse();
    assertThat(google.calls("revoke")).isEmpty();
  }

  private Answer newSpace(Person person) {
    return app.send(
        EventFormat.CLASSIC,
        App.events(EventFormat.CLASSIC, person).command(1, "Apollo " + person.id()));
  }

  /** As if the person had consented while another keyset was in use. */
  private void sealAnewWith(Vault other, Person person) {
    String token =
        new RefreshTokenStore(database, vault)
            .load(person.name(), Capability.CREATE)
            .orElseThrow()
            .token();
    new RefreshTokenStore(database, other)
        .store(person.name(), token, Capability.CREATE, Set.of(Capability.CREATE));
  }

  private static Vault vaultOf(String keyset) {
    Map<String, String> values = new HashMap<>();
    values.put("newspace.public-url", "https://newspace.example.com");
    values.put("newspace.project-number", "1");
    values.put("newspace.oauth-client-id", "id");
    values.put("newspace.oauth-client-secret", "secret");
    values.put("newspace.vault-keyset", keyset);
    return VaultBeans.vault(SomeSettings.of(values));
  }
}
