package dev.newspace.reported;

import dev.newspace.testing.EnglishTexts;

/** Texts of the message bundles, by the names that the inputs give them. */
final class Texts {
  private Texts() {}

  /** A text of cards or pages by its name; any other text as it is. */
  static String resolve(String text) {
    if (text.startsWith("card:")) {
      return of(EnglishTexts.COMMAND, text);
    }
    return text.startsWith("page:") ? of(EnglishTexts.PAGE, text) : text;
  }

  private static String of(Object bundle, String text) {
    String name = text.substring("card:".length());
    try {
      return (String) bundle.getClass().getMethod(name).invoke(bundle);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
