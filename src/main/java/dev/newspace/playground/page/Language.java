package dev.newspace.playground.page;

import java.util.List;

/**
 * A language that a person of the playground may have.
 *
 * @param tag as Chat writes it
 * @param name in the language itself
 */
record Language(String tag, String name) {

  static final List<Language> ALL =
      List.of(
          new Language("en", "English"),
          new Language("de", "Deutsch"),
          new Language("fr", "Français"),
          new Language("es", "Español"),
          new Language("pt-BR", "Português"),
          new Language("ja", "日本語"));

  /** The tag, where there is such a language; else the first. */
  static String known(String tag) {
    return ALL.stream()
        .map(Language::tag)
        .filter(known -> known.equals(tag))
        .findFirst()
        .orElse(ALL.get(0).tag());
  }
}
