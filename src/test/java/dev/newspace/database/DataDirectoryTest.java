package dev.newspace.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.testing.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The root of a mounted volume belongs to root, whoever the app is. */
@EnabledOnOs(OS.LINUX)
class DataDirectoryTest {
  private static final int STRANGER = 65_534;

  @TempDir private Path folder;

  /** In a process of its own: root as well, but without the power over what is not its own. */
  @Test
  void folderOfAnotherUserIsRefusedWithBothUsers() throws IOException {
    int self = (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    boolean root = self == 0;
    if (root) {
      Files.setAttribute(folder, "unix:uid", STRANGER);
    }
    Path foreign = root ? folder : Path.of("/");

    Tool tried = run(root ? List.of("setpriv", "--bounding-set=-fowner") : List.of("env"), foreign);

    assertThat(tried.output())
        .contains("only its owner may close " + foreign)
        .contains("user %d, and this process runs as %d".formatted(root ? STRANGER : 0, self));
  }

  /** As on a volume that is read-only: what the system says is told as it is. */
  @Test
  void ownFolderThatCannotBeClosedIsNotBlamedOnItsOwner() {
    Path own = Path.of("/proc/self/task");

    assertThat(run(List.of("env"), own).output())
        .contains(own.toString())
        .doesNotContain("only its owner");
  }

  private static Tool run(List<String> program, Path path) {
    Stream<String> java =
        Stream.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            DataDirectoryTest.class.getName(),
            path.toString());
    return Tool.run(
        program.get(0), Stream.concat(program.stream().skip(1), java).toArray(String[]::new));
  }

  /** Opens a folder, and says why not. */
  public static void main(String... arguments) {
    try {
      DataDirectory.open(Path.of(arguments[0]));
    } catch (UncheckedIOException e) {
      System.out.println(e.getCause().getMessage());
    }
  }
}
