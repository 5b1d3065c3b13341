package dev.newspace.command;

import dev.newspace.context.Languages;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Writes days as people write them, in the language that is spoken. */
final class LocalizedDates {
  private LocalizedDates() {}

  /**
   * The day of a moment, in UTC.
   *
   * @param wanted the person's own locale, which counts where its language is the one spoken
   */
  static String day(Instant moment, Locale wanted) {
    Locale spoken = Languages.spoken();
    Locale locale = wanted.getLanguage().equals(spoken.getLanguage()) ? wanted : spoken;
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(locale)
        .format(moment.atOffset(ZoneOffset.UTC));
  }
}
