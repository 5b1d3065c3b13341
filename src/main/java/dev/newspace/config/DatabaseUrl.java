package dev.newspace.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import java.net.URLDecoder;
import java.util.Locale;
import java.util.regex.Pattern;

/** The URL of a PostgreSQL database, as its driver reads it. */
final class DatabaseUrl {
  /** What an operator is told whose URL has credentials in it. */
  static final String CREDENTIALS_BELONG_ELSEWHERE =
      "A URL can come into a log, a password must not: set NEWSPACE_DATABASE_USERNAME and"
          + " NEWSPACE_DATABASE_PASSWORD instead";

  private static final Pattern POSTGRESQL = Pattern.compile("jdbc:postgresql:\\S+");

  private DatabaseUrl() {}

  /** Whether it is one for PostgreSQL, without a password. */
  static boolean isValid(String url) {
    return POSTGRESQL.matcher(url).matches() && !hasPassword(url);
  }

  /**
   * Whether a password is in it: as a parameter ({@code password}, {@code sslpassword}), however
   * spelt, or in front of the host, where the driver would take it for a part of the host's name.
   */
  static boolean hasPassword(String url) {
    int query = url.indexOf('?');
    String address = query < 0 ? url : url.substring(0, query);
    return address.contains("@")
        || (query >= 0
            && Splitter.on('&')
                .splitToStream(url.substring(query + 1))
                .anyMatch(DatabaseUrl::isPassword));
  }

  private static boolean isPassword(String parameter) {
    String name = Splitter.on('=').split(parameter).iterator().next();
    try {
      // With an @ it is the end of a password that has a question mark in it.
      return name.contains("@")
          || URLDecoder.decode(name, UTF_8).toLowerCase(Locale.ROOT).endsWith("password");
    } catch (IllegalArgumentException e) {
      return true; // Nobody knows what it is, so it is not logged either.
    }
  }
}
