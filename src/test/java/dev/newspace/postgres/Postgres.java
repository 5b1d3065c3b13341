package dev.newspace.postgres;

import dev.newspace.packaged.Environment;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.testing.FreePorts;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A real PostgreSQL on localhost with an empty database; it can go away, and come back. */
final class Postgres implements AutoCloseable {
  static final String USER = "newspace";
  static final String PASSWORD = "correct horse";

  /** Nobody but the administrator gets in without a password. */
  private static final String RULES =
      "host all newspace all scram-sha-256\nhost all postgres all trust\nlocal all all trust\n";

  private final Path folder;
  private final int port;
  private EmbeddedPostgres server;

  private Postgres(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  static Postgres started() {
    Postgres postgres = bare();
    postgres.admin("create role newspace login password '" + PASSWORD + "'");
    postgres.admin("create database newspace owner newspace");
    return postgres;
  }

  /** A server on which nobody has made anything yet. */
  static Postgres bare() {
    try {
      Postgres postgres =
          new Postgres(Files.createTempDirectory("newspace-postgres"), FreePorts.next());
      postgres.startAgain();
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What an operator sets so that a replica uses it. */
  Environment replica(LocalGoogle google, String keyset) {
    return Environment.before(google)
        .with("NEWSPACE_DATABASE_URL", url())
        .with("NEWSPACE_DATABASE_USERNAME", USER)
        .with("NEWSPACE_DATABASE_PASSWORD", PASSWORD)
        .with("NEWSPACE_VAULT_KEYSET", keyset);
  }

  String url() {
    return url(port);
  }

  /** Where it is for whoever goes through another port. */
  static String url(int port) {
    return "jdbc:postgresql://localhost:" + port + "/newspace";
  }

  int port() {
    return port;
  }

  /** Shuts down in good order: connections are ended, new ones refused. */
  void stop() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void startAgain() {
    try {
      server =
          EmbeddedPostgres.builder()
              .setPort(port)
              .setDataDirectory(folder)
              .setCleanDataDirectory(false)
              .setDataDirectoryCustomizer(Postgres::askForPasswords)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Goes silent: connections stay open, and nothing is ever said. */
  void freeze() {
    signal("-STOP");
  }

  void thaw() {
    signal("-CONT");
  }

  /** Changes something as the app's own user, behind the app's back. */
  void execute(String sql) {
    execute(USER, "newspace", sql);
  }

  /** The first column of a query's answer. */
  List<String> column(String sql) {
    try (Connection connection = DriverManager.getConnection(url(), USER, PASSWORD);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> column = new ArrayList<>();
      while (rows.next()) {
        column.add(rows.getString(1));
      }
      return column;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    thaw();
    stop();
  }

  private void admin(String sql) {
    execute("postgres", "postgres", sql);
  }

  private void execute(String user, String database, String sql) {
    String url = "jdbc:postgresql://localhost:" + port + "/" + database;
    try (Connection connection = DriverManager.getConnection(url, user, PASSWORD);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void signal(String signal) {
    try {
      String first = Files.readAllLines(folder.resolve("postmaster.pid")).get(0);
      ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(first.strip())).orElseThrow();
      List<String> command = new ArrayList<>(List.of("kill", signal, first.strip()));
      postmaster.descendants().forEach(child -> command.add(String.valueOf(child.pid())));
      new ProcessBuilder(command).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void askForPasswords(File dataFolder) {
    try {
      Files.writeString(dataFolder.toPath().resolve("pg_hba.conf"), RULES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
