package dev.newspace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Java itself reads what the image starts it with; on a newer one AotCacheIT does, and runs it. */
class JavaOptionsTest {

  private static final String FLAGS = "deploy/java.flags";
  private static final String TRAINING = "deploy/training.args";

  @TempDir private Path folder;

  @Test
  void flagsAreJavas() {
    Tool java = java(".", "-XX:Flags=" + FLAGS, "-version");

    assertThat(java.exitCode()).as(java.output()).isZero();
  }

  @Test
  void misspeltFlagIsRefused() throws IOException {
    Path flags = folder.resolve("flags");
    Files.writeString(flags, Repository.read(FLAGS).replace("UseSerialGC", "UseSerialCG"));

    Tool java = java(".", "-XX:Flags=" + flags, "-version");

    assertThat(java.exitCode()).isNotZero();
    assertThat(java.output()).contains("UseSerialCG");
  }

  /** Loads the class without running it; the package, whose other files it names, is not needed. */
  @Test
  void trainingRunIsFoundFromTheFolderOfThePackage() throws IOException {
    Path packaged = Files.createDirectory(folder.resolve("aot"));
    Files.createSymbolicLink(
        folder.resolve("playground-classes"), Repository.ROOT.resolve("target/classes"));
    Path renamed = folder.resolve("training.args");
    Files.writeString(renamed, Repository.read(TRAINING).replace("TrainingRun", "TrainingRuns"));

    Tool java = java(packaged.toString(), "--dry-run", "@" + Repository.ROOT.resolve(TRAINING));
    Tool refused = java(packaged.toString(), "--dry-run", "@" + renamed);

    assertThat(java.exitCode()).as(java.output()).isZero();
    assertThat(refused.exitCode()).isNotZero();
    assertThat(refused.output()).contains("TrainingRuns");
  }

  private static Tool java(String folder, String... arguments) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return Tool.run(
        Map.of("FOLDER", folder, "JAVA", java, "ARGUMENTS", String.join(" ", arguments)),
        "sh",
        "-c",
        "cd \"$FOLDER\" && exec \"$JAVA\" $ARGUMENTS");
  }
}
