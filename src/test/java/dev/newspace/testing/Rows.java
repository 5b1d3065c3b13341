package dev.newspace.testing;

import dev.newspace.database.Database;
import dev.newspace.playground.people.Person;
import java.util.Map;
import java.util.TreeMap;

/** Counts what is stored. */
public final class Rows {
  private Rows() {}

  /** How many rows each table holds, but for those of consents under way. */
  public static Map<String, Long> of(Database database) {
    Map<String, Long> rows = new TreeMap<>();
    for (String table :
        new String[] {
          "consent",
          "waiting_command",
          "revocation",
          "created_space",
          "created_chat",
          "space_reservation"
        }) {
      rows.put(table, count(database, "select count(*) from " + table));
    }
    return rows;
  }

  /** How many consents under way there are. */
  public static long states(Database database) {
    return count(database, "select count(*) from consent_state");
  }

  /** Whether a person's consent is stored. */
  public static boolean hasConsent(Database database, Person person) {
    return count(database, "select count(*) from consent where user_name = ?", person.name()) == 1;
  }

  private static long count(Database database, String sql, Object... values) {
    return database.first(sql, row -> row.getLong(1), values).orElseThrow();
  }
}
