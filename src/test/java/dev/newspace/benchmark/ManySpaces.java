package dev.newspace.benchmark;

import dev.newspace.playground.people.Person;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Gives people a past: spaces that they made, in the embedded database of an app that is down. */
final class ManySpaces {
  private ManySpaces() {}

  static void madeBy(Person person, int count, Path dataFolder) throws SQLException {
    String url = "jdbc:h2:file:" + dataFolder.resolve("newspace").toAbsolutePath();
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into created_space (request_id, user_name, space_name, display_name,"
                    + " space_uri, created_at) values (?, ?, ?, ?, ?, ?)")) {
      Instant first = Instant.now().minus(Duration.ofDays(365));
      for (int i = 0; i < count; i++) {
        String id = person.id() + "-" + i;
        insert.setString(1, id);
        insert.setString(2, person.name());
        insert.setString(3, "spaces/" + id);
        insert.setString(4, "Past " + id);
        insert.setString(5, "https://chat.google.com/room/" + id);
        insert.setObject(6, first.plusSeconds(i).atOffset(ZoneOffset.UTC));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
