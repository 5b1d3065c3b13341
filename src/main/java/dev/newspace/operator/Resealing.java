package dev.newspace.operator;

import dev.newspace.database.Database;
import dev.newspace.vault.Vault;
import dev.newspace.vault.Vault.Purpose;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Seals everything stored anew, with the key that seals now: afterwards the others can be retired
 * and nobody is asked again. A row that changes meanwhile is left to the next run.
 */
final class Resealing {
  /**
   * A table with sealed rows.
   *
   * @param owner the column of the one for whom a row is sealed; null where it is the app
   */
  record Table(String name, String key, Purpose purpose, String owner) {}

  /** Every column {@code sealed} of the migrations. */
  static final List<Table> TABLES =
      List.of(
          new Table("consent", "user_name", Purpose.REFRESH_TOKEN, "user_name"),
          new Table("capability_consent", "user_name", Purpose.REFRESH_TOKEN, "user_name"),
          new Table("consent_state", "state_hash", Purpose.STATE, "state_hash"),
          new Table("waiting_command", "id", Purpose.WAITING_COMMAND, "id"),
          new Table("revocation", "id", Purpose.REVOCATION, "id"),
          new Table("vault_check", "id", Purpose.CHECK, null));

  private static final String APP = "newspace";

  private final Database database;
  private final Vault vault;
  private int unopened;

  private Resealing(Database database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  private record Row(Object key, String owner, String sealed) {}

  private record WaitingRow(String id, String sealed, String sealedUser) {}

  /** Does it, and says how many rows each key sealed before and after. */
  static String run(Database database, Vault vault) {
    Resealing resealing = new Resealing(database, vault);
    Map<Integer, Integer> before = resealing.counts();
    resealing.resealPeopleOfWaitingCommands();
    TABLES.forEach(resealing::reseal);
    Map<Integer, Integer> after = resealing.counts();
    return resealing.report(before, after);
  }

  private void reseal(Table table) {
    for (Row row : rows(table)) {
      Optional<String> text = vault.open(table.purpose(), row.owner(), row.sealed());
      if (text.isEmpty()) {
        unopened++;
        continue;
      }
      database.update(
          "update %s set sealed = ? where %s = ? and sealed = ?"
              .formatted(table.name(), table.key()),
          vault.seal(table.purpose(), row.owner(), text.get()),
          row.key(),
          row.sealed());
    }
  }

  /**
   * What waits is sealed twice: for its row, and in it for the person, who is named in the row. A
   * row of an older version names nobody; it stays as it is in there, and ends within a day.
   */
  private void resealPeopleOfWaitingCommands() {
    SealedForPerson inside = new SealedForPerson(vault);
    for (WaitingRow row : waitingRows()) {
      Optional<String> user = vault.open(Purpose.WAITING_COMMAND, row.id(), row.sealedUser());
      Optional<String> command = vault.open(Purpose.WAITING_COMMAND, row.id(), row.sealed());
      if (user.isPresent() && command.isPresent()) {
        database.update(
            "update waiting_command set sealed = ?, sealed_user = ? where id = ? and sealed = ?",
            vault.seal(Purpose.WAITING_COMMAND, row.id(), inside.reseal(user.get(), command.get())),
            vault.seal(Purpose.WAITING_COMMAND, row.id(), user.get()),
            row.id(),
            row.sealed());
      }
    }
  }

  private List<WaitingRow> waitingRows() {
    return database.list(
        "select id, sealed, sealed_user from waiting_command where sealed_user is not null",
        row ->
            new WaitingRow(
                row.getString("id"), row.getString("sealed"), row.getString("sealed_user")));
  }

  private List<Row> rows(Table table) {
    return database.list(
        "select * from " + table.name(),
        row ->
            new Row(
                row.getObject(table.key()),
                table.owner() == null ? APP : row.getString(table.owner()),
                row.getString("sealed")));
  }

  private Map<Integer, Integer> counts() {
    Map<Integer, Integer> counts = new TreeMap<>();
    counts.put(vault.primaryKeyId(), 0);
    TABLES.stream()
        .flatMap(table -> rows(table).stream())
        .flatMapToInt(row -> Vault.keyId(row.sealed()).stream())
        .forEach(key -> counts.merge(key, 1, Integer::sum));
    return counts;
  }

  private String report(Map<Integer, Integer> before, Map<Integer, Integer> after) {
    StringBuilder report = new StringBuilder();
    Map<Integer, Integer> all = new TreeMap<>(before);
    all.putAll(after);
    all.keySet()
        .forEach(
            key ->
                report.append(
                    "Key %s%s sealed %d before, %d after%n"
                        .formatted(
                            Integer.toUnsignedString(key),
                            key == vault.primaryKeyId() ? " (primary)" : "",
                            before.getOrDefault(key, 0),
                            after.getOrDefault(key, 0))));
    return report
        + (unopened == 0
            ? "Everything stored is sealed with the primary key; the others can be retired."
            : "%d did not open with this keyset and were left as they are.".formatted(unopened));
  }
}
