package dev.newspace.config;

import java.util.Locale;
import java.util.regex.Pattern;

/** What is an e-mail address, as people and administrators type it. */
public final class EmailAddress {
  /** Characters of an address (RFC 5321, 4.5.3.1.3, without the angle brackets). */
  public static final int MAX_LENGTH = 254;

  /** Characters of a domain (RFC 1035, 2.3.4, as text). */
  private static final int MAX_DOMAIN = 253;

  /** A label of a domain; none has more characters (RFC 1035, 2.3.4). */
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

  /**
   * A repeated group takes a frame of the stack for each label: only texts of limited length are
   * matched.
   */
  private static final Pattern DOMAIN = Pattern.compile("(?:" + LABEL + "\\.)+[A-Za-z]{2,63}");

  private static final Pattern LOCAL_PART = Pattern.compile("[^\\s@<>/\"]{1,64}");

  private EmailAddress() {}

  /** Whether a text is an address. */
  public static boolean isValid(String text) {
    if (text.length() > MAX_LENGTH) {
      return false;
    }
    int at = text.lastIndexOf('@');
    return at > 0
        && LOCAL_PART.matcher(text.substring(0, at)).matches()
        && isDomain(text.substring(at + 1));
  }

  /** Whether a text is the domain of addresses, without {@code @}. */
  static boolean isDomain(String text) {
    return text.length() <= MAX_DOMAIN && DOMAIN.matcher(text).matches();
  }

  /** What stands behind the {@code @}, in lower case; empty where there is none. */
  public static String domainOf(String address) {
    return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }
}
