package dev.newspace.doctor;

import dev.newspace.database.Database;
import dev.newspace.database.Database.DatabaseException;
import dev.newspace.observability.Observations.Observation;
import dev.newspace.observability.Observations.Subject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What was seen of Google last, on any replica: a row a subject. */
final class ObservationStore {
  private final Database database;

  ObservationStore(Database database) {
    this.database = database;
  }

  /** All of it; empty where the database does not answer. */
  Map<Subject, Observation> all() {
    Map<Subject, Observation> all = new EnumMap<>(Subject.class);
    try {
      database
          .list(
              "select subject, content, seen_at from observation",
              row ->
                  Map.entry(
                      row.getString("subject"),
                      new Observation(row.getString("content"), Database.instant(row, "seen_at"))))
          .forEach(row -> subject(row.getKey()).ifPresent(known -> all.put(known, row.getValue())));
    } catch (DatabaseException e) {
      return all;
    }
    return all;
  }

  /** A newer version may have seen more than this one knows of. */
  private static Optional<Subject> subject(String name) {
    try {
      return Optional.of(Subject.valueOf(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Keeps what is as it is until somebody changes it; one atomic statement, so that of several
   * replicas one sees the change.
   *
   * @return whether something else was kept before
   */
  boolean replace(Subject subject, String content) {
    Instant now = Instant.now();
    return !database.insertIfNew(
            "insert into observation (subject, content, seen_at) values (?, ?, ?)",
            subject.name(),
            content,
            now)
        && database.update(
                "update observation set content = ?, seen_at = ? where subject = ? and content <> ?",
                content,
                now,
                subject.name(),
                content)
            == 1;
  }

  /** Keeps it, unless another replica has seen something later. */
  void store(Subject subject, Observation seen) {
    boolean isThere =
        database
                .first(
                    "select subject from observation where subject = ?",
                    row -> row.getString("subject"),
                    subject.name())
                .isPresent()
            || !database.insertIfNew(
                "insert into observation (subject, content, seen_at) values (?, ?, ?)",
                subject.name(),
                seen.content(),
                seen.at());
    if (isThere) {
      database.update(
          "update observation set content = ?, seen_at = ? where subject = ? and seen_at < ?",
          seen.content(),
          seen.at(),
          subject.name(),
          seen.at());
    }
  }
}
