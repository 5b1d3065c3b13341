package dev.newspace.command;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * The app as it is configured in the Chat API's console: {@code app-manifest/newspace.json}.
 *
 * @param name the app's name
 * @param description one line
 * @param commands with the numbers by which Chat calls them
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Manifest(String name, String description, List<Entry> commands) {
  private static final String RESOURCE = "/app-manifest/newspace.json";

  /**
   * A command.
   *
   * @param id the number that Chat sends
   * @param name what people type, {@code /newspace}, or the words of a quick command
   * @param description one line
   * @param example how it is typed
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Entry(int id, String name, String description, String example) {}

  /** The command of a number. */
  Optional<Entry> command(int number) {
    return commands.stream().filter(command -> command.id() == number).findFirst();
  }

  /** Reads it from the class path. */
  public static Manifest read(ObjectMapper json) throws IOException {
    try (InputStream in = Manifest.class.getResourceAsStream(RESOURCE)) {
      return json.readValue(in, Manifest.class);
    }
  }

  /** Reads it once. */
  @ApplicationScoped
  static class Reader {
    @Produces
    Manifest read(ObjectMapper json) throws IOException {
      return Manifest.read(json);
    }
  }
}
