package dev.newspace.config;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the app may do as a person. Each needs one scope of the Chat API, and no more
 * (developers.google.com/workspace/chat/authenticate-authorize).
 */
public enum Capability {
  /** Create spaces, and add people meanwhile: what the app is for. */
  CREATE("", "chat.spaces.create"),
  /** See and list spaces as they are now, and change them. */
  EDIT("edit", "chat.spaces"),
  /** See who is in a space, and add people. */
  PEOPLE("people", "chat.memberships"),
  /** Add the app itself to a space. */
  APP("people", "chat.memberships.app"),
  /** Post a message. */
  MESSAGES("messages", "chat.messages.create"),
  /** Delete a space. */
  DELETE("delete", "chat.delete");

  /** The word of {@code NEWSPACE_MANAGE} that allows all but {@link #CREATE}. */
  static final String ALL = "all";

  private static final String SCOPES = "https://www.googleapis.com/auth/";

  private final String word;
  private final String scope;

  Capability(String word, String scope) {
    this.word = word;
    this.scope = SCOPES + scope;
  }

  /** The scope that it needs, as Google writes it. */
  public String scope() {
    return scope;
  }

  /** The word of {@code NEWSPACE_MANAGE} that allows it; empty where none is needed. */
  public String word() {
    return word;
  }

  /** Whether these scopes are enough for it; others beside it do no harm. */
  public boolean isIn(Set<String> scopes) {
    return scopes.contains(scope);
  }

  /** Whether it is asked for beside what was allowed before, and not at the very beginning. */
  public boolean isIncremental() {
    return this != CREATE;
  }

  /** Those that a grant of these scopes covers. */
  public static Set<Capability> coveredBy(Set<String> scopes) {
    return filtered(capability -> capability.isIn(scopes));
  }

  /** The one of a name that was stored; empty where it is of another version. */
  public static Optional<Capability> named(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }

  /** Whether {@code NEWSPACE_MANAGE} takes a word. */
  static boolean isWord(String word) {
    return word.equals(ALL) || (!word.isEmpty() && !ofWords(Set.of(word)).isEmpty());
  }

  /** What the words of {@code NEWSPACE_MANAGE} allow. */
  static Set<Capability> ofWords(Set<String> words) {
    return filtered(
        capability ->
            capability.isIncremental() && (words.contains(ALL) || words.contains(capability.word)));
  }

  private static Set<Capability> filtered(Predicate<Capability> condition) {
    Set<Capability> found = EnumSet.noneOf(Capability.class);
    Arrays.stream(values()).filter(condition).forEach(found::add);
    return found;
  }
}
