package dev.newspace.playground.page;

import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import io.vertx.core.MultiMap;
import java.util.Locale;
import java.util.Optional;

/**
 * Who looks at what, in which dialect: all the state the browser has, and it stands in the address.
 *
 * @param space the last part of a space's resource name, or {@link #DIRECT} for the app's own
 * @param language the person's, as Chat tells it
 */
record PageState(Person person, EventFormat dialect, String space, String language) {

  static final String DIRECT = "dm";

  static PageState read(MultiMap parameters, People people) {
    return new PageState(
        Optional.ofNullable(parameters.get("as")).flatMap(people::find).orElse(People.ANN),
        "add_on".equals(parameters.get("dialect")) ? EventFormat.ADD_ON : EventFormat.CLASSIC,
        Optional.ofNullable(parameters.get("space")).orElse(DIRECT),
        Language.known(parameters.get("language")));
  }

  PageState in(String otherSpace) {
    return new PageState(person, dialect, otherSpace, language);
  }

  /** The address of the page with these switches. */
  String page() {
    return "/?" + query();
  }

  /** The same as the query of an address. */
  String query() {
    return "as="
        + person.id()
        + "&dialect="
        + dialectName()
        + "&space="
        + space
        + "&language="
        + language;
  }

  public String dialectName() {
    return dialect.name().toLowerCase(Locale.ROOT);
  }
}
