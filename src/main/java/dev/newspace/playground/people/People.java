package dev.newspace.playground.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who has an account here, and who of them can be added to a space by others. */
public final class People {

  public static final Person ANN =
      new Person("104000000000000000001", "Ann Archer", "ann@example.com");
  public static final Person BEN =
      new Person("104000000000000000002", "Ben Okafor", "ben@example.com");
  public static final Person CHIARA =
      new Person("104000000000000000003", "Chiara Conti", "chiara@example.com");

  /** Known, but nobody can add her: Google leaves her out of a new space without a word. */
  public static final Person DANA =
      new Person("104000000000000000004", "Dana Closed", "dana@example.com");

  /** Of another organization: only by address, and only where people from outside are let in. */
  public static final Person PIA =
      new Person("104000000000000000005", "Pia Moreau", "pia.moreau@partner.example");

  /** Joins a space that is there only after she accepts the invitation. */
  public static final Person HANA =
      new Person("104000000000000000006", "Hana Mori", "hana@example.com");

  /** The address of a group, which is nobody's account. */
  public static final String GROUP = "moon-team@example.com";

  private final List<Person> all =
      new CopyOnWriteArrayList<>(List.of(ANN, BEN, CHIARA, DANA, PIA, HANA));
  private final Set<String> closed = Set.of(DANA.id());

  public void add(Person person) {
    all.add(person);
  }

  public List<Person> all() {
    return List.copyOf(all);
  }

  /**
   * Finds somebody by number, by address or by Chat name; Google takes an address as an alias too.
   */
  public Optional<Person> find(String idOrEmail) {
    String wanted = idOrEmail.startsWith("users/") ? idOrEmail.substring(6) : idOrEmail;
    return all.stream()
        .filter(p -> p.id().equals(wanted) || p.email().equalsIgnoreCase(wanted))
        .findFirst();
  }

  /** Whether the last part of a Chat name is a group's address. */
  public boolean isGroup(String name) {
    return name.equalsIgnoreCase("users/" + GROUP);
  }

  /** Whether somebody who is added to a space is only invited at first. */
  public boolean isAskedFirst(Person person) {
    return person.id().equals(HANA.id());
  }

  public boolean canBeAdded(Person person) {
    return !closed.contains(person.id());
  }
}
