package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The playground's memory in a file. Without it, or with one that cannot be read, all is new. */
final class MemoryFile {

  private static final Logger LOG = Logger.getLogger(MemoryFile.class);

  private final Path file;

  MemoryFile(Path file) {
    this.file = file;
  }

  Optional<JsonNode> read() {
    try {
      return Files.exists(file)
          ? Optional.of(Json.read(Files.readString(file))).filter(JsonNode::isObject)
          : Optional.empty();
    } catch (IOException e) {
      LOG.warnf("The playground begins anew: %s cannot be read (%s)", file, e.getMessage());
      return Optional.empty();
    }
  }

  void write(JsonNode memory) {
    try {
      if (file.getParent() != null) {
        Files.createDirectories(file.getParent());
      }
      Files.writeString(file, memory.toString());
    } catch (IOException e) {
      LOG.warnf("The playground will begin anew: %s cannot be written (%s)", file, e.getMessage());
    }
  }
}
