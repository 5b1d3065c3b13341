package dev.newspace.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** The folder of the embedded database and the keyset, closed to everyone but its owner. */
public final class DataDirectory {
  private static final String UNKNOWN = "unknown";
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private final Path path;

  private DataDirectory(Path path) {
    this.path = path;
  }

  /**
   * Makes the folder where it is missing and closes it, with all files in it.
   *
   * @throws UncheckedIOException where the folder cannot be made or is not ours
   */
  public static DataDirectory open(Path path) {
    try {
      Files.createDirectories(path);
      close(path, "rwx------");
      try (Stream<Path> files = Files.list(path)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          close(file, "rw-------");
        }
      }
      return new DataDirectory(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of this folder. */
  public Path file(String name) {
    return path.resolve(name);
  }

  /**
   * Writes a new file for the owner alone; whoever reads it sees all of it or nothing.
   *
   * @throws UncheckedIOException where it cannot be written
   */
  public void write(String name, String content) {
    try {
      Path draft = Files.createTempFile(path, name, ".new");
      close(draft, "rw-------");
      Files.writeString(draft, content);
      Files.move(draft, file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(Path path, String permissions) throws IOException {
    if (POSIX) {
      try {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
      } catch (FileSystemException e) {
        Object owner = userOf(path);
        Object process = userOf(Path.of("/proc/self"));
        if (owner.equals(process) || process.equals(UNKNOWN)) {
          throw e;
        }
        throw new IOException(
            "only its owner may close %s to others: that is user %s, and this process runs as %s"
                .formatted(path, owner, process),
            e);
      }
    }
  }

  /** By number, as a container and its volume rarely know each other's names. */
  private static Object userOf(Path path) {
    try {
      return Files.getAttribute(path, "unix:uid");
    } catch (IOException | UnsupportedOperationException e) {
      return UNKNOWN;
    }
  }
}
