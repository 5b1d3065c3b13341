package dev.newspace.playground;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What an administrator enters on the Configuration page of the Chat API, read from the app's own
 * {@code app-manifest/newspace.json} or from a file of that shape.
 *
 * @param name the app's name
 * @param commands in the order of the file
 * @param hasHome whether Chat shows its home tab and tells it of that
 */
public record AppConfiguration(String name, List<Command> commands, boolean hasHome) {

  private static final String RESOURCE = "/app-manifest/newspace.json";
  private static final AppConfiguration APP = load();

  /**
   * A command.
   *
   * @param id its number, which is all that Chat tells the app
   * @param type how a person gives it
   * @param name with the slash where it has one
   * @param example what one may type, or empty
   * @param opensDialog whether it is configured to open a dialog
   */
  public record Command(
      int id, Type type, String name, String description, String example, boolean opensDialog) {

    /** How a person gives a command: {@code appCommandType}. */
    public enum Type {
      /** Typed behind a slash. */
      SLASH_COMMAND,
      /** Chosen from a menu beside the composer. */
      QUICK_COMMAND,
      /** Chosen from the menu of a message. */
      MESSAGE_ACTION
    }

    public boolean isSlash() {
      return type == Type.SLASH_COMMAND;
    }

    public boolean isQuick() {
      return type == Type.QUICK_COMMAND;
    }

    public boolean isMessageAction() {
      return type == Type.MESSAGE_ACTION;
    }
  }

  /**
   * An app of which no more is known: it has no commands, and may have a home tab.
   *
   * @param name the app's name
   */
  public static AppConfiguration unknown(String name) {
    return new AppConfiguration(name, List.of(), true);
  }

  /** The app's. */
  public static AppConfiguration ofTheApp() {
    return APP;
  }

  /** The name behind a command's number, made up where the app has no such command. */
  public String commandName(int id) {
    return commands.stream()
        .filter(command -> command.id() == id)
        .map(Command::name)
        .findFirst()
        .orElse("/command" + id);
  }

  /** The slash command with which a typed line begins. */
  public Optional<Command> commandOf(String line) {
    return commands.stream()
        .filter(Command::isSlash)
        .filter(command -> line.equals(command.name()) || line.startsWith(command.name() + " "))
        .findFirst();
  }

  private static AppConfiguration load() {
    try (InputStream in = AppConfiguration.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      return read(Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a file of the shape of {@code app-manifest/newspace.json}; what serves nothing here may
   * be left out.
   *
   * @throws IllegalArgumentException where it cannot be read or a command lacks its number, its
   *     type or its name; the message says which
   */
  public static AppConfiguration read(Path file) {
    try {
      return read(Json.read(Files.readString(file)));
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot be read (" + e.getMessage() + ")", e);
    }
  }

  private static AppConfiguration read(JsonNode json) {
    if (json.path("name").asText().isBlank()) {
      throw new IllegalArgumentException("is no JSON object with a name");
    }
    List<Command> commands = new ArrayList<>();
    for (JsonNode command : json.path("commands")) {
      if (command.path("id").asInt() < 1
          || command.path("name").asText().isBlank()
          || Arrays.stream(Command.Type.values())
              .noneMatch(type -> type.name().equals(command.path("type").asText()))) {
        throw new IllegalArgumentException(
            "has a command without an id, a name or a type, which is one of "
                + Arrays.toString(Command.Type.values())
                + ": "
                + command);
      }
      commands.add(
          new Command(
              command.path("id").asInt(),
              Command.Type.valueOf(command.path("type").asText()),
              command.path("name").asText(),
              command.path("description").asText(),
              command.path("example").asText(),
              command.path("opensDialog").asBoolean()));
    }
    return new AppConfiguration(
        json.path("name").asText(), List.copyOf(commands), hasHome(json.at("/triggers/events")));
  }

  // A file that does not say which events come leaves it open.
  private static boolean hasHome(JsonNode events) {
    return !events.isArray()
        || StreamSupport.stream(events.spliterator(), false)
            .anyMatch(event -> event.asText().equals("APP_HOME"));
  }
}
