package dev.newspace.testing;

import dev.newspace.command.CommandTexts;
import dev.newspace.context.EnglishLanguages;
import dev.newspace.oauth.consent.PageTexts;

/** What people read in English, from the message bundles: tests hold no copy of it. */
public final class EnglishTexts {
  /** Of cards and forms. */
  public static final CommandTexts COMMAND = new EnglishLanguages().texts(CommandTexts.class);

  /** Of the pages after a consent. */
  public static final PageTexts PAGE = new EnglishLanguages().texts(PageTexts.class);

  private EnglishTexts() {}
}
