package dev.newspace.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.h2.tools.RunScript;
import org.junit.jupiter.api.Test;

/** What is stored is said column by column: a new one is not forgotten there. */
class DataProtectionTest {

  private static final String MIGRATIONS = "src/main/resources/db/migration";
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-z_]+\\.[a-z_]+)` \\| ([^|]+) \\| ([^|]+) \\|$");

  private final String page = Repository.read("deploy/DATA-PROTECTION.md");
  private final List<MatchResult> rows = ROW.matcher(page).results().toList();

  @Test
  void pageNamesEveryColumnOnceAndNoOthers() throws SQLException, IOException {
    assertThat(rows.stream().map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(columns());
  }

  @Test
  void pageSaysWhatEachColumnIsAndHowLongItStays() {
    assertThat(rows)
        .allSatisfy(row -> assertThat(row.group(2).strip()).hasSizeGreaterThan(5))
        .allSatisfy(row -> assertThat(row.group(3).strip()).hasSizeGreaterThan(5));
  }

  @Test
  void whatIsSealedIsCalledSealed() {
    assertThat(rows)
        .filteredOn(row -> row.group(1).endsWith(".sealed"))
        .hasSizeGreaterThan(4)
        .allSatisfy(row -> assertThat(row.group(2)).contains("sealed"));
  }

  @Test
  void rowsOfTheDesignNameTheSameTables() {
    String design = Repository.read(".github/DESIGN.md");

    assertThat(rows.stream().map(row -> row.group(1).replaceFirst("\\..*", "")).distinct())
        .allSatisfy(table -> assertThat(design).contains("| `" + table + "` |"));
  }

  /** As the migrations make them, read from the database itself. */
  private static List<String> columns() throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
        Statement statement = connection.createStatement()) {
      for (String file : migrations()) {
        try (Reader sql = Files.newBufferedReader(Repository.ROOT.resolve(file), UTF_8)) {
          RunScript.execute(connection, sql);
        }
      }
      List<String> columns = new ArrayList<>();
      try (ResultSet found =
          statement.executeQuery(
              "select lower(table_name || '.' || column_name) from information_schema.columns"
                  + " where table_schema = 'PUBLIC'")) {
        while (found.next()) {
          columns.add(found.getString(1));
        }
      }
      return columns;
    }
  }

  private static List<String> migrations() {
    return Repository.files(MIGRATIONS).stream()
        .sorted(Comparator.comparingInt(DataProtectionTest::version))
        .toList();
  }

  private static int version(String file) {
    return Integer.parseInt(file.replaceAll(".*/V(\\d+)__.*", "$1"));
  }
}
