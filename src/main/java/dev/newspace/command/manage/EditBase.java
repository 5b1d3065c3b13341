package dev.newspace.command.manage;

import com.google.common.hash.Hashing;
import dev.newspace.space.CreatedSpace;
import dev.newspace.space.SpaceState;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a space was when its form was opened, as far as it was known. It travels with the form, as
 * hashes, so that only what was changed in the form is changed: what others have changed meanwhile
 * stays.
 */
record EditBase(
    Optional<String> name,
    Optional<String> description,
    Optional<String> guidelines,
    Optional<String> history) {
  private static final String NAME = "wasName";
  private static final String DESCRIPTION = "wasDescription";
  private static final String GUIDELINES = "wasGuidelines";
  private static final String HISTORY = "wasHistory";
  private static final int HASH = 16;

  /** What Google tells now. */
  static EditBase of(SpaceState now) {
    return new EditBase(
        Optional.of(hash(now.displayName())),
        Optional.of(hash(now.description())),
        Optional.of(hash(now.guidelines())),
        now.historyOff().map(off -> off ? EditForm.OFF : EditForm.ON));
  }

  /** What is known here. */
  static EditBase of(CreatedSpace space) {
    return new EditBase(
        Optional.of(hash(space.displayName())),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static EditBase read(Map<String, String> parameters) {
    return new EditBase(
        Optional.ofNullable(parameters.get(NAME)),
        Optional.ofNullable(parameters.get(DESCRIPTION)),
        Optional.ofNullable(parameters.get(GUIDELINES)),
        Optional.ofNullable(parameters.get(HISTORY)));
  }

  Map<String, String> parameters() {
    Map<String, String> parameters = new HashMap<>();
    name.ifPresent(hash -> parameters.put(NAME, hash));
    description.ifPresent(hash -> parameters.put(DESCRIPTION, hash));
    guidelines.ifPresent(hash -> parameters.put(GUIDELINES, hash));
    history.ifPresent(state -> parameters.put(HISTORY, state));
    return parameters;
  }

  /** Whether a text differs; where nobody knows what was there, an empty one does not. */
  static boolean differs(Optional<String> before, String typed) {
    return before.map(hash -> !hash.equals(hash(typed))).orElse(!typed.isEmpty());
  }

  static String hash(String text) {
    return Hashing.sha256()
        .hashString(text.strip().replace("\r\n", "\n"), StandardCharsets.UTF_8)
        .toString()
        .substring(0, HASH);
  }
}
