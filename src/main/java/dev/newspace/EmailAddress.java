package dev.newspace;

import java.util.Locale;
import java.util.regex.Pattern;

/** What is an e-mail address, as people and administrators type it. */
public final class EmailAddress {
  private static final String DOMAIN = "[A-Za-z0-9](?:[A-Za-z0-9-]*\\.)+[A-Za-z]{2,63}";
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>/\"]{1,64}@" + DOMAIN);
  private static final Pattern DOMAIN_ALONE = Pattern.compile(DOMAIN);

  private EmailAddress() {}

  /** Whether a text is an address. */
  public static boolean isOne(String text) {
    return ADDRESS.matcher(text).matches();
  }

  /** Whether a text is the domain of addresses, without {@code @}. */
  public static boolean isDomain(String text) {
    return DOMAIN_ALONE.matcher(text).matches();
  }

  /** What stands behind the {@code @}, in lower case; empty where there is none. */
  public static String domainOf(String address) {
    return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }
}
