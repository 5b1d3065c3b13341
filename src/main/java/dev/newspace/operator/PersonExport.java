package dev.newspace.operator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.newspace.database.Database;
import dev.newspace.database.Database.RowReader;
import dev.newspace.oauth.consent.PendingCommandStore;
import dev.newspace.oauth.token.StoredConsents;
import dev.newspace.vault.Vault;
import dev.newspace.vault.Vault.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is stored of one person, to be handed out. */
final class PersonExport {
  private static final String SECRET =
      "stored sealed; left out, since whoever has it can act for the person";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Database database;
  private final Vault vault;

  PersonExport(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  /** What there is, as JSON. */
  String of(String user) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("person", user);
    all.put(
        "consent",
        rows("select consented_at, used_at from consent where user_name = ?", user, SECRET));
    all.put(
        "capabilityConsents",
        rows(
            "select capability, consented_at, used_at from capability_consent where user_name = ?",
            user,
            SECRET));
    all.put(
        "revocation",
        StoredConsents.revocationIds(user).stream()
            .flatMap(
                id ->
                    rows(
                        "select next_attempt_at, given_up_at from revocation where id = ?",
                        id,
                        SECRET)
                        .stream())
            .toList());
    all.put("createdSpaces", rows("select * from created_space where user_name = ?", user, null));
    all.put("createdChats", rows("select * from created_chat where user_name = ?", user, null));
    all.put("spaceChanges", rows("select * from space_change where user_name = ?", user, null));
    all.put(
        "spaceReservations",
        rows("select * from space_reservation where user_name = ?", user, null));
    all.put("clientRefusals", rows("select * from client_refusal where user_name = ?", user, null));
    all.put("waitingCommands", waitingCommands(user));
    all.put("consentsUnderWay", new ConsentsUnderWay(database, vault).of(user).values());
    all.put("auditLog", "knows people by pseudonyms and is kept elsewhere: it is not part of this");
    try {
      return JSON.writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Rows are no JSON", e);
    }
  }

  private List<Map<String, Object>> waitingCommands(String user) {
    return database.list(
        "select id, sealed, expires_at from waiting_command where owner_hash = ?",
        row -> {
          Map<String, Object> command = new LinkedHashMap<>();
          command.put("expires_at", Database.instant(row, "expires_at").toString());
          command.put("command", command(user, row.getString("id"), row.getString("sealed")));
          return command;
        },
        PendingCommandStore.ownerHash(user));
  }

  /** What waits was sealed twice: for its row, and for the person. */
  private JsonNode command(String user, String id, String sealed) {
    return vault
        .open(Purpose.WAITING_COMMAND, id, sealed)
        .flatMap(text -> new SealedForPerson(vault).open(user, text))
        .map(PersonExport::tree)
        .orElse(null);
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return JSON.nullNode();
    }
  }

  private List<Map<String, Object>> rows(String query, String key, String secret) {
    RowReader<Map<String, Object>> reader = row -> columns(row, Optional.ofNullable(secret));
    return new ArrayList<>(database.list(query, reader, key));
  }

  private static Map<String, Object> columns(ResultSet row, Optional<String> secret)
      throws SQLException {
    Map<String, Object> columns = new LinkedHashMap<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      Object value = row.getObject(i);
      columns.put(
          row.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT),
          value instanceof Number || value == null ? value : value.toString());
    }
    secret.ifPresent(text -> columns.put("token", text));
    return columns;
  }
}
