package dev.newspace.testing;

import dev.newspace.command.CommandTexts;
import dev.newspace.context.EnglishAlone;
import dev.newspace.oauth.consent.PageTexts;

/** What people read in English, from the message bundles: tests hold no copy of it. */
public final class EnglishTexts {
  /** Of cards and forms. */
  public static final CommandTexts COMMAND = new EnglishAlone().texts(CommandTexts.class);

  /** Of the pages after a consent. */
  public static final PageTexts PAGE = new EnglishAlone().texts(PageTexts.class);

  private EnglishTexts() {}
}
