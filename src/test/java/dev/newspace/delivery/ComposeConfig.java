package dev.newspace.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.testing.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;

/** What Compose itself makes of files and settings, in a folder that has its own of both. */
final class ComposeConfig {

  static final String EXAMPLE = "deploy/newspace.env.example";

  private final Path folder;

  /** Copies what Compose reads to the folder, one of {@link TempDir}. */
  ComposeConfig(Path folder) {
    this.folder = folder;
    for (String file : files()) {
      write(file, Repository.read("deploy/" + file));
    }
    write(".env", Repository.read(EXAMPLE));
  }

  /** The files of Compose, by their names in the folder {@code deploy}. */
  static List<String> files() {
    return Repository.files("deploy").stream()
        .map(file -> file.substring("deploy/".length()))
        .filter(file -> file.matches("compose.*\\.yaml"))
        .toList();
  }

  /** Writes a file anew. */
  void write(String file, String text) {
    try {
      // Compose before 2.0, as Debian 12 has it, does not know a project's name in its file.
      Files.writeString(folder.resolve(file), text.replaceAll("(?m)^name: .*\n", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Has these files read as one, with whatever profile they know. */
  Tool read(String... files) {
    List<String> arguments =
        new ArrayList<>(
            List.of("--project-directory=" + folder, "--env-file=" + folder.resolve(".env")));
    for (String file : files) {
      arguments.add("--file=" + folder.resolve(file));
    }
    arguments.addAll(List.of("--profile=tls", "--profile=monitoring", "config"));
    return Tool.run("docker-compose", arguments.toArray(String[]::new));
  }

  /**
   * The same as a tree.
   *
   * @throws AssertionError where Compose refuses, or does not understand a line of the settings
   */
  JsonNode config(String... files) {
    Tool tool = read(files);
    // It only warns of a line that it leaves out.
    if (tool.exitCode() != 0 || tool.output().contains("could not parse")) {
      throw new AssertionError(tool.output());
    }
    return Yaml.parse(String.join(":", files), tool.output());
  }

  /** What the app is given where the settings are these. */
  Map<String, String> settings(String text) {
    write(".env", text);
    write("settings.yaml", "services: {app: {image: newspace, env_file: .env}}");
    return config("settings.yaml").at("/services/app/environment").properties().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, setting -> setting.getValue().asText().replace("$$", "$")));
  }

  /** The example, with what it only suggests in force as well. */
  static String wholeExample() {
    return Repository.read(EXAMPLE).replaceAll("(?m)^#(?=NEWSPACE_)", "");
  }
}
