package dev.newspace.keyset;

import java.security.GeneralSecurityException;
import java.util.List;

/**
 * The operators' command for keysets: {@code java -jar quarkus-run.jar keyset
 * new|add|promote|retire}. Reads the keyset in use from {@code NEWSPACE_VAULT_KEYSET}, prints the
 * next one, changes nothing.
 */
public final class KeysetCommand {
  public static final String NAME = "keyset";

  private static final String USAGE =
      """
      keyset new      prints a new keyset
      keyset add      prints the keyset in NEWSPACE_VAULT_KEYSET with one more key, which only opens
      keyset promote  prints it with its newest key sealing; what is used is sealed anew
      keyset retire   prints it with the sealing key alone; people whose consent was not used since
                      'promote' are asked again

      To change keys without an interruption: add, roll out; promote, roll out; wait, retire, roll out.""";

  private KeysetCommand() {}

  /**
   * Runs it.
   *
   * @param arguments after the command's name
   * @param inUse the keyset in use; null where none is set
   * @return what to print: a keyset
   * @throws IllegalArgumentException with what to do, where the arguments or the keyset do not fit
   */
  public static String run(List<String> arguments, String inUse) {
    if (arguments.size() != 1) {
      throw new IllegalArgumentException(USAGE);
    }
    try {
      return switch (arguments.get(0)) {
        case "new" -> Keysets.made();
        case "add" -> Keysets.withNewKey(required(inUse));
        case "promote" -> Keysets.withNewestAsPrimary(required(inUse));
        case "retire" -> Keysets.withPrimaryAlone(required(inUse));
        default -> throw new IllegalArgumentException(USAGE);
      };
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "NEWSPACE_VAULT_KEYSET is no Tink keyset of AES256-GCM keys.", e);
    }
  }

  private static String required(String inUse) {
    if (inUse == null || inUse.isBlank()) {
      throw new IllegalArgumentException(
          "Set NEWSPACE_VAULT_KEYSET to the keyset in use (with the embedded database: the content of"
              + " vault-keyset.json in the data folder).");
    }
    return inUse;
  }
}
