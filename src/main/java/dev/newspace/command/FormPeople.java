package dev.newspace.command;

import dev.newspace.config.EmailAddress;
import dev.newspace.config.SpaceLimits;
import dev.newspace.interaction.ShortText;
import dev.newspace.space.SpaceRequest.Invited;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How people go into a form: as many by number as it can show chosen, the others by address. And
 * how they come out of it.
 */
public final class FormPeople {
  private static final Pattern SEPARATOR = Pattern.compile("[\\s,;]+");
  private static final Pattern USER = Pattern.compile("users/[A-Za-z0-9._-]{1,200}");
  private static final int MAX_QUOTED = 60;
  private static final int MAX_QUOTES = 5;

  private FormPeople() {}

  /** Resource names, with a number or an address; of whom no address is known, the number. */
  public static List<String> names(List<Invited> people) {
    List<String> names = new ArrayList<>();
    int chosen = 0;
    for (Invited person : people) {
      boolean byNumber = chosen < SpaceLimits.MAX_PRESET_PEOPLE || person.email().isEmpty();
      names.add(person.namedByEmail() || byNumber ? person.user() : "users/" + person.email());
      chosen += person.namedByEmail() ? 0 : 1;
    }
    return names;
  }

  /**
   * Whom a form names.
   *
   * @param picked resource names; what is none is left out
   * @param emails addresses, however separated
   */
  public static List<Invited> read(List<String> picked, String emails) {
    Stream<Invited> people =
        picked.stream()
            .filter(user -> USER.matcher(user).matches())
            .map(user -> new Invited(user, "", "", false));
    return Stream.concat(people, addresses(emails).map(Invited::byEmail)).toList();
  }

  /** What was typed for an address and is none, as a text that fits a card; empty for nothing. */
  public static String wrongAddresses(String emails) {
    return addresses(emails)
        .filter(email -> !EmailAddress.isValid(email))
        .limit(MAX_QUOTES)
        .map(email -> ShortText.shortened(email, MAX_QUOTED))
        .collect(Collectors.joining(", "));
  }

  private static Stream<String> addresses(String emails) {
    return SEPARATOR.splitAsStream(emails.strip()).filter(email -> !email.isEmpty());
  }
}
