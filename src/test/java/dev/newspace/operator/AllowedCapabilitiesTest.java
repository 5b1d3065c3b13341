package dev.newspace.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.config.Capability;
import dev.newspace.context.Deadline;
import dev.newspace.database.Database;
import dev.newspace.oauth.consent.ConsentLinks;
import dev.newspace.oauth.token.StoredConsents;
import dev.newspace.oauth.token.UserGrants;
import dev.newspace.oauth.token.UserGrants.Grant;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.vault.Vault;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a person allowed beside creating spaces is known to the operator's commands. */
@QuarkusTest
class AllowedCapabilitiesTest extends FrontDoorTest {
  @Inject Database database;
  @Inject Vault vault;
  @Inject ConsentLinks links;
  @Inject UserGrants grants;

  @Test
  void exportTellsWhatWasAllowedAndNoToken() throws IOException {
    Person kim = allowed();

    String export = new PersonExport(database, vault).of(kim.name());

    JsonNode all = new ObjectMapper().readTree(export);
    assertThat(all.path("capabilityConsents").findValuesAsText("capability"))
        .containsExactly("EDIT");
    assertThat(all.path("capabilityConsents").findValuesAsText("consented_at")).hasSize(1);
    assertThat(all.path("spaceChanges").findValuesAsText("request_id")).hasSize(1);
    assertThat(export).doesNotContain("1//");
  }

  @Test
  void forgottenPersonLeavesNothingButTokensToBeRevoked() {
    Person kim = allowed();

    String told = new PersonRemoval(database, vault).of(kim.name());

    assertThat(told).contains("Consents forgotten: 1, of which Google is told");
    assertThat(grants.consents(kim.name())).isEmpty();
    assertThat(count("select * from space_change where user_name = ?", kim)).isZero();
    assertThat(revocations(kim)).isEqualTo(2);
  }

  @Test
  void revokeAllReachesThoseWhoAllowedNothingElse() {
    Person kim = allowed();
    grants.consentIsNotEnough(kim.name());
    assertThat(grants.consents(kim.name())).containsOnlyKeys(Capability.EDIT);

    StoredConsents.Revoked revoked = new StoredConsents(database, vault).revokeAll();

    assertThat(revoked.forgotten()).isPositive();
    assertThat(revoked.toBeRevoked()).isPositive();
    assertThat(grants.consents(kim.name())).isEmpty();
    assertThat(revocations(kim)).isEqualTo(1);
  }

  @Test
  void resealedTokensGoOnWorking() {
    Person kim = allowed();
    List<String> before = sealed(kim);

    assertThat(Resealing.run(database, vault)).contains("(primary) sealed");

    assertThat(sealed(kim)).hasSize(1).doesNotContainAnyElementsOf(before);
    google.expireAccessTokens();
    assertThat(grants.of(kim.name(), Capability.EDIT, Deadline.in(Duration.ofSeconds(5))))
        .isInstanceOf(Grant.Granted.class);
  }

  /** Somebody with two tokens, who has changed a space. */
  private Person allowed() {
    Person kim = app.connected();
    app.consent(
        links.promptByButton(
            new ConsentLinks.Request(
                kim.name(), Optional.empty(), Optional.empty(), Locale.ENGLISH),
            "none of the app's",
            Capability.EDIT),
        kim,
        Capability.CREATE);
    database.update(
        "insert into space_change (request_id, user_name, changed_at) values (?, ?, ?)",
        "change " + kim.id(),
        kim.name(),
        Instant.now());
    return kim;
  }

  private List<String> sealed(Person person) {
    return database.list(
        "select sealed from capability_consent where user_name = ?",
        row -> row.getString("sealed"),
        person.name());
  }

  private int revocations(Person person) {
    return StoredConsents.revocationIds(person.name()).stream()
        .mapToInt(
            id ->
                database
                    .list("select id from revocation where id = ?", row -> row.getString("id"), id)
                    .size())
        .sum();
  }

  private int count(String sql, Person person) {
    return database.list(sql, row -> row.getString(1), person.name()).size();
  }
}
