package dev.newspace.command;

import dev.newspace.config.SpaceLimits;
import dev.newspace.space.SpaceRequest.Invited;
import java.util.ArrayList;
import java.util.List;

/** How people go into the form: as many by number as it can show chosen, the others by address. */
public final class FormPeople {
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
}
