package dev.newspace.operator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.database.Database;
import dev.newspace.vault.Vault;
import dev.newspace.vault.Vault.Purpose;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whose consents are under way? Their rows name nobody: only what opens tells. */
final class ConsentsUnderWay {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Database database;
  private final Vault vault;

  ConsentsUnderWay(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  /** A person's, by the hash of their ticket. */
  Map<String, Object> of(String user) {
    Map<String, Object> all = new LinkedHashMap<>();
    database
        .list(
            "select state_hash, sealed, expires_at from consent_state",
            row ->
                new String[] {
                  row.getString("state_hash"),
                  row.getString("sealed"),
                  Database.instant(row, "expires_at").toString()
                })
        .forEach(
            row ->
                vault
                    .open(Purpose.STATE, row[0], row[1])
                    .map(ConsentsUnderWay::tree)
                    .map(state -> state.path("ticket"))
                    .filter(ticket -> user.equals(ticket.path("user").asText()))
                    .ifPresent(
                        ticket -> {
                          ((ObjectNode) ticket).remove("completionUrl");
                          all.put(row[0], Map.of("expires_at", row[2], "ticket", ticket));
                        }));
    return all;
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return JSON.nullNode();
    }
  }
}
