package dev.newspace.operator;

import dev.newspace.vault.Vault;
import dev.newspace.vault.Vault.Purpose;
import java.util.Optional;
import java.util.stream.Stream;

/** A command that waits, as it was sealed for whoever gave it, before its row was sealed. */
final class SealedForPerson {
  private final Vault vault;

  SealedForPerson(Vault vault) {
    this.vault = vault;
  }

  /** What was asked for, as JSON; empty where no key opens it or it is another person's. */
  Optional<String> open(String user, String command) {
    return purposes().flatMap(purpose -> vault.open(purpose, user, command).stream()).findFirst();
  }

  /** The same command, sealed with the primary key; as it was where it does not open. */
  String reseal(String user, String command) {
    return purposes()
        .flatMap(
            purpose ->
                vault.open(purpose, user, command).stream()
                    .map(text -> vault.seal(purpose, user, text)))
        .findFirst()
        .orElse(command);
  }

  private static Stream<Purpose> purposes() {
    return Stream.of(Purpose.SPACE_REQUEST, Purpose.CHAT_REQUEST, Purpose.SPACE_CHANGE);
  }
}
