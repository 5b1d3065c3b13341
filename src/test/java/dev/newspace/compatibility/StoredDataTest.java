package dev.newspace.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.command.SealedRequests;
import dev.newspace.database.Database;
import dev.newspace.playground.event.ChatSpace;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.event.Events;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.FrontDoorTest;
import dev.newspace.vault.Vault;
import dev.newspace.vault.Vault.Purpose;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What an older version has sealed, stored and put on cards goes on working: {@code
 * stored-data.json} was written by the version before the rooms and names of today.
 */
@QuarkusTest
@TestProfile(StoredDataTest.SameKeyset.class)
class StoredDataTest extends FrontDoorTest {
  private static final JsonNode OLD = read();

  @Inject Database database;
  @Inject Vault vault;
  @Inject SealedRequests requests;

  /** The keyset with which it was sealed. */
  public static final class SameKeyset implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("newspace.vault-keyset", read().path("keyset").asText());
    }
  }

  @BeforeEach
  void restore() {
    google.remember(OLD.path("google"));
    for (String table : Set.of("consent", "waiting_command", "revocation", "created_space")) {
      database.update("delete from " + table);
      OLD.path("rows").path(table).forEach(row -> insert(table, row));
    }
  }

  private void insert(String table, JsonNode row) {
    List<String> columns = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    row.properties()
        .forEach(
            column -> {
              columns.add(column.getKey());
              values.add(value(column.getKey(), column.getValue()));
            });
    String places = String.join(", ", columns.stream().map(column -> "?").toList());
    database.update(
        "insert into %s (%s) values (%s)".formatted(table, String.join(", ", columns), places),
        values.toArray());
  }

  /** What has a time to live is put off: the file grows older than any of it. */
  private static Object value(String column, JsonNode value) {
    if (column.equals("expires_at")) {
      return Instant.now().plus(1, ChronoUnit.HOURS);
    }
    if (value.isNull()) {
      return null;
    }
    if (column.endsWith("_at")) {
      return OffsetDateTime.parse(value.asText()).toInstant();
    }
    return column.equals("joined_count")
        ? (Object) Integer.valueOf(value.asText())
        : value.asText();
  }

  @Test
  void storedTokensOpen() {
    JsonNode consent = OLD.path("rows").path("consent").get(0);
    JsonNode revocation = OLD.path("rows").path("revocation").get(0);

    assertThat(
            vault.open(
                Purpose.REFRESH_TOKEN,
                consent.path("user_name").asText(),
                consent.path("sealed").asText()))
        .isPresent();
    assertThat(
            vault.open(
                Purpose.REVOCATION,
                revocation.path("id").asText(),
                revocation.path("sealed").asText()))
        .contains(OLD.path("refreshTokenOfBen").asText());
  }

  @Test
  void storedCommandOpens() {
    JsonNode waiting = OLD.path("rows").path("waiting_command").get(0);
    String command =
        vault
            .open(
                Purpose.WAITING_COMMAND,
                waiting.path("id").asText(),
                waiting.path("sealed").asText())
            .orElseThrow();

    assertThat(requests.open(People.CHIARA.name(), command))
        .hasValueSatisfying(
            request -> {
              assertThat(request.displayName()).isEqualTo("Voyager");
              assertThat(request.people()).hasSize(1);
            });
  }

  /** They are over a day after they were made, which nobody could tell who cannot open them. */
  @ParameterizedTest
  @EnumSource
  void ticketsOpen(Prompt prompt) {
    URI link = root.resolve("/oauth2/start?" + OLD.path(prompt.name).asText());

    assertThat(app.open(link).statusCode()).isIn(200, 303, 410);
    assertThat(app.open(link).body()).doesNotContain(EnglishTexts.PAGE.linkInvalid());
  }

  /** The two kinds of prompts. */
  enum Prompt {
    BY_CHAT("ticketOfAChatPrompt"),
    BY_BUTTON("ticketOfAButtonPrompt");

    private final String name;

    Prompt(String name) {
      this.name = name;
    }
  }

  @ParameterizedTest
  @EnumSource
  void redeliveredCommandGetsTheSameSpace(EventFormat format) {
    Answer answer = app.send(format, old(format).path("createdEvent"));

    assertThat(answer.title()).isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(answer.link(EnglishTexts.COMMAND.openSpace()))
        .contains(URI.create(old(format).path("createdLink").asText()));
    assertThat(google.calls()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void buttonsCreateTheirSpaces(EventFormat format) {
    JsonNode names = old(format).path("nameTakenButtons");

    assertThat(click(format, old(format).path("tryAgainButton")).title())
        .isEqualTo(EnglishTexts.COMMAND.created());
    assertThat(click(format, names.path("Mercury " + format.name() + " 2")).title())
        .isEqualTo(EnglishTexts.COMMAND.created());
  }

  @ParameterizedTest
  @EnumSource
  void buttonsOpenTheFormFilledIn(EventFormat format) {
    JsonNode filledIn = old(format).path("nameTakenButtons").path("Open the form");
    JsonNode typed = old(format).path("nameTooLongButton");

    assertThat(click(format, filledIn).field("name").path("value").asText())
        .isEqualTo("Mercury " + format.name());
    assertThat(click(format, typed).field("name").path("value").asText()).startsWith("xxx");
    assertThat(click(format, old(format).path("makeAnotherButton")).field("name").isMissingNode())
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void otherButtonsWork(EventFormat format) {
    assertThat(click(format, old(format).path("shareButton")).title())
        .isEqualTo(EnglishTexts.COMMAND.shared());
    assertThat(click(format, old(format).path("disconnectButton")).title())
        .isEqualTo(EnglishTexts.COMMAND.disconnected());
  }

  @ParameterizedTest
  @EnumSource
  void openFormCanBeSubmitted(EventFormat format) {
    JsonNode submit = old(format).path("formSubmit").deepCopy();
    submit
        .path("parameters")
        .forEach(
            parameter -> {
              if (parameter.path("key").asText().equals("opened")) {
                ((ObjectNode) parameter)
                    .put("value", String.valueOf(Instant.now().getEpochSecond()));
              }
            });

    Answer answer =
        app.send(
            format,
            events(format).form(submit, Map.of("name", List.of("Skylab " + format.name()))));

    assertThat(answer.title()).isEqualTo(EnglishTexts.COMMAND.created());
  }

  private Answer click(EventFormat format, JsonNode action) {
    return app.send(format, events(format).button(action));
  }

  private static Events events(EventFormat format) {
    Person ann = People.ANN;
    return App.events(format, ann).at(ChatSpace.shared("Team"));
  }

  private static JsonNode old(EventFormat format) {
    return OLD.path(format.name());
  }

  private static JsonNode read() {
    try (InputStream in = StoredDataTest.class.getResourceAsStream("stored-data.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
