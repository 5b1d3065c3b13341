package dev.newspace.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.config.CommandSettings;
import dev.newspace.doctor.Check.State;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database as the doctor finds it from beside the app. */
class StoredPartTest {
  private static final String DATA_DIR = "newspace.data-dir";

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void setDataDir() {
    System.setProperty(DATA_DIR, folder.toString());
    file = folder.resolve("newspace.mv.db");
  }

  @AfterEach
  void clearDataDir() {
    System.clearProperty(DATA_DIR);
  }

  @Test
  void databaseThatOpensIsOk() throws SQLException {
    write();

    assertThat(database().state()).isEqualTo(State.OK);
  }

  @Test
  void databaseThatAppHoldsIsUnknownAndLeadsToApp() throws SQLException, IOException {
    write();
    try (FileChannel app = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = app.lock()) {
      Check held = database();

      assertThat(lock.isValid()).isTrue();
      assertThat(held.state()).isEqualTo(State.UNKNOWN);
      assertThat(held.seen()).contains("running app");
      assertThat(held.todo()).contains("/q/doctor");
    }
  }

  @Test
  void databaseThatIsMissingIsUnknownAndLeadsElsewhere() {
    Check missing = database();

    assertThat(missing.state()).isEqualTo(State.UNKNOWN);
    assertThat(missing.seen()).contains("NEWSPACE_DATA_DIR");
    assertThat(missing.toString()).doesNotContain("/q/doctor");
  }

  @Test
  void damagedDatabaseFailsWithWhatToDo() throws IOException {
    Files.write(file, "no database".repeat(10_000).getBytes(StandardCharsets.US_ASCII));

    assertBroken();
  }

  @Test
  void databaseThatCannotBeReadFailsWithWhatToDo() throws IOException {
    Files.createDirectory(file);

    assertBroken();
  }

  private void assertBroken() {
    Check broken = database();
    assertThat(broken.state()).isEqualTo(State.FAIL);
    assertThat(broken.seen()).contains(folder.toString());
    assertThat(broken.todo()).contains("user", "backup");
    assertThat(broken.toString()).doesNotContain("/q/doctor");
  }

  private Check database() {
    CommandSettings command = CommandSettings.read();
    try (StoredPart stored = StoredPart.of(command, command.all())) {
      return stored.database();
    }
  }

  private void write() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("newspace"));
        Statement statement = connection.createStatement()) {
      statement.execute("create table example (id int)");
    }
  }
}
