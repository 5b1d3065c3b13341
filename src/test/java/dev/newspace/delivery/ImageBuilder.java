package dev.newspace.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.testing.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Buildah, which builds images without an engine. It downloads nothing: the images that a
 * Dockerfile begins with are empty but for this machine's programs, and Alpine's, Maven and Java
 * are stand-ins that leave what the real ones do. All else happens: what is ignored and copied, who
 * owns it, and what the image says of itself.
 */
final class ImageBuilder implements AutoCloseable {

  private static final String STAND_INS = "src/test/resources/dev/newspace/delivery/image";
  private static final List<String> BASES =
      List.of(
          "docker.io/library/eclipse-temurin:17-jdk",
          "docker.io/library/eclipse-temurin:25-jre-alpine");

  /** What a machine says that gives no process a root of its own, as many containers do. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("(?i)not permitted|permission denied|namespace|newuidmap");

  private final Path folder;

  /** Keeps images in this folder, until it is closed. */
  ImageBuilder(Path folder) {
    this.folder = folder;
    Path base = folder.resolve("base");
    try {
      fill(base);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Tool made = build(base, STAND_INS + "/base.Dockerfile", "--tag=" + BASES.get(0));
    Assumptions.assumeFalse(
        made.exitCode() != 0 && FORBIDDEN.matcher(made.output()).find(),
        "Buildah may not work here: " + made.output());
    if (made.exitCode() != 0 || buildah("tag", BASES.get(0), BASES.get(1)).exitCode() != 0) {
      throw new AssertionError(made.output());
    }
  }

  /** Builds from the root of the repository, less what the file with this name has ignored. */
  Tool build(String dockerfile, String ignored, String tag) {
    return build(
        Repository.ROOT,
        dockerfile,
        "--ignorefile=" + ignored,
        "--tag=" + tag,
        "--volume=/usr:/usr:ro",
        "--volume=" + Repository.ROOT.resolve(STAND_INS + "/mvnw") + ":/src/mvnw:ro");
  }

  /** What an image says of itself. */
  JsonNode config(String tag) {
    Tool inspected = buildah("inspect", "--type=image", tag);
    try {
      return new ObjectMapper().readTree(inspected.output()).at("/OCIv1/config");
    } catch (JsonProcessingException e) {
      throw new AssertionError(inspected.output(), e);
    }
  }

  /**
   * What lies in an image, but for what was lent to it: a line each of mode, owner, group and path.
   */
  List<String> files(String tag) {
    Path dockerfile = folder.resolve("list.Dockerfile");
    try {
      Files.writeString(
          dockerfile,
          """
          FROM localhost/%s
          USER 0
          RUN find /app /data /src /playground-classes -printf 'found: %%M %%U:%%G %%p\\n' || true
          """
              .formatted(tag));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build(folder.resolve("base"), dockerfile.toString(), "--volume=/usr:/usr:ro")
        .output()
        .lines()
        .filter(line -> line.startsWith("found: "))
        .map(line -> line.substring("found: ".length()))
        .filter(line -> !line.matches(".* /src(/mvnw)?"))
        .toList();
  }

  @Override
  public void close() {
    buildah("rmi", "--all", "--force");
  }

  private Tool build(Path context, String dockerfile, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of("build", "--pull=never", "--isolation=chroot", "--file=" + dockerfile));
    arguments.addAll(List.of(options));
    arguments.add(context.toString());
    return buildah(arguments.toArray(String[]::new));
  }

  private Tool buildah(String... arguments) {
    return Tool.run(
        "buildah",
        Stream.concat(
                Stream.of(
                    "--storage-driver=vfs",
                    "--root=" + folder.resolve("images"),
                    "--runroot=" + folder.resolve("running")),
                Stream.of(arguments))
            .toArray(String[]::new));
  }

  private static void fill(Path base) throws IOException {
    Path standIns = Files.createDirectories(base.resolve("stand-ins"));
    for (String program : List.of("addgroup", "adduser", "java")) {
      Files.copy(
          Repository.ROOT.resolve(STAND_INS).resolve(program),
          standIns.resolve(program),
          StandardCopyOption.COPY_ATTRIBUTES);
    }
    for (String link : List.of("bin", "lib", "lib64")) {
      Files.createSymbolicLink(base.resolve(link), Path.of("usr", link));
    }
    Path accounts = Files.createDirectories(base.resolve("etc"));
    Files.writeString(accounts.resolve("passwd"), "root:x:0:0:root:/root:/bin/sh\n", UTF_8);
    Files.writeString(accounts.resolve("group"), "root:x:0:\n", UTF_8);
  }
}
