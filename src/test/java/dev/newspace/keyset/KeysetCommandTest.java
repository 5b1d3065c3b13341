package dev.newspace.keyset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.KeysetHandle;
import dev.newspace.NewSpaceApp;
import dev.newspace.config.Setting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The operators' command that makes keysets and changes their keys. */
class KeysetCommandTest {
  @TempDir private Path folder;

  @Test
  void newKeysetHasOneUniqueKey() throws Exception {
    String made = KeysetCommand.run(List.of("new"), null);
    assertThat(ids(made)).hasSize(1);
    assertThat(KeysetCommand.run(List.of("new"), null)).isNotEqualTo(made);
  }

  @Test
  void keyRotationAddsPromotesAndRetires() throws Exception {
    String one = KeysetCommand.run(List.of("new"), null);
    String added = KeysetCommand.run(List.of("add"), one);
    String promoted = KeysetCommand.run(List.of("promote"), added);
    String retired = KeysetCommand.run(List.of("retire"), promoted);

    int before = primary(one);
    assertThat(ids(added)).hasSize(2).contains(before);
    assertThat(primary(added)).as("seals as before").isEqualTo(before);
    assertThat(ids(promoted)).isEqualTo(ids(added));
    assertThat(primary(promoted)).as("seals with the new key").isNotEqualTo(before);
    assertThat(ids(retired)).containsExactly(primary(promoted));
    assertThat(ids(KeysetCommand.run(List.of("add"), promoted))).hasSize(3);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void missingKeysetIsRejected(String inUse) {
    for (String step : List.of("add", "promote", "retire")) {
      assertThatThrownBy(() -> KeysetCommand.run(List.of(step), inUse))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Set NEWSPACE_VAULT_KEYSET to the keyset in use");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"swordfish", "{}", "[]", "{\"primaryKeyId\":1,\"key\":[]}", "{\"key\":7}"})
  void invalidKeysetIsRejectedWithoutItsValue(String inUse) {
    for (String step : List.of("add", "promote", "retire")) {
      assertThatThrownBy(() -> KeysetCommand.run(List.of(step), inUse))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("NEWSPACE_VAULT_KEYSET is no Tink keyset of AES256-GCM keys.");
    }
  }

  @Test
  void invalidArgumentsListAllSubcommands() {
    for (List<String> arguments : List.of(List.<String>of(), List.of("x"), List.of("new", "x"))) {
      assertThatThrownBy(() -> KeysetCommand.run(arguments, null))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContainingAll("keyset new", "keyset add", "keyset promote", "keyset retire");
    }
  }

  @Test
  void processPrintsKeysetOrExitsWithTwo() throws Exception {
    Ended made = process("new");
    assertThat(made.exitCode()).isZero();
    assertThat(ids(made.out())).hasSize(1);

    Ended refused = process("add");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("Set NEWSPACE_VAULT_KEYSET").doesNotContain("\tat ");
  }

  /** How a process ended. What it is asked for stands alone; Java itself may warn beside it. */
  private record Ended(int exitCode, String out, String err) {}

  private Ended process(String step) throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            NewSpaceApp.class.getName(),
            KeysetCommand.NAME,
            step);
    command.environment().remove(Setting.VAULT_KEYSET.variable());
    Path err = folder.resolve("err");
    Process process = command.redirectError(err.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out, Files.readString(err));
  }

  private static int primary(String keyset) throws GeneralSecurityException {
    return Keysets.parse(keyset).getPrimary().getId();
  }

  private static List<Integer> ids(String keyset) throws GeneralSecurityException {
    KeysetHandle handle = Keysets.parse(keyset);
    return IntStream.range(0, handle.size()).mapToObj(i -> handle.getAt(i).getId()).toList();
  }
}
