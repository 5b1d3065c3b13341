package dev.newspace.space;

import dev.newspace.space.SpaceRequest.Invited;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The people of a request, each once and without the one who asks, whom Google would pass over in
 * silence, so that no count is right. Number and address are one person's where Chat told both.
 */
final class DistinctPeople {
  private DistinctPeople() {}

  /**
   * Those who are left, in their order. Whoever is from outside goes by address, if it is known:
   * Google does not add them by number (google/chat/v1/space_setup.proto).
   *
   * @param user who asks, {@code users/…}
   * @param email of who asks; empty where it is not known
   */
  static List<Invited> of(String user, String email, List<Invited> people) {
    Map<String, String> numbers = new HashMap<>();
    if (!email.isEmpty()) {
      numbers.put(name(email), user);
    }
    people.stream()
        .filter(person -> !person.namedByEmail() && !person.email().isEmpty())
        .forEach(person -> numbers.putIfAbsent(name(person.email()), person.user()));
    Map<String, Invited> distinct = new LinkedHashMap<>();
    people.forEach(person -> distinct.merge(key(person, numbers), person, DistinctPeople::merged));
    distinct.remove(user);
    return distinct.values().stream().map(DistinctPeople::addressed).toList();
  }

  /** The same for the same person; letters of either case make one address. */
  private static String key(Invited person, Map<String, String> numbers) {
    if (person.namedByEmail()) {
      String name = person.user().toLowerCase(Locale.ROOT);
      return numbers.getOrDefault(name, name);
    }
    return numbers.getOrDefault(name(person.email()), person.user());
  }

  private static String name(String email) {
    return "users/" + email.toLowerCase(Locale.ROOT);
  }

  private static Invited merged(Invited one, Invited other) {
    Invited known = one.namedByEmail() ? other : one;
    Invited less = one.namedByEmail() ? one : other;
    return new Invited(
        known.user(),
        known.displayName().isEmpty() ? less.displayName() : known.displayName(),
        known.email().isEmpty() ? less.email() : known.email(),
        one.outside() || other.outside());
  }

  private static Invited addressed(Invited person) {
    return person.outside() && !person.email().isEmpty()
        ? new Invited("users/" + person.email(), person.displayName(), "", true)
        : person;
  }
}
