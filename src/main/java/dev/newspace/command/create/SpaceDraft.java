package dev.newspace.command.create;

import dev.newspace.command.FormPeople;
import dev.newspace.command.SpaceFields;
import dev.newspace.space.SpaceDetails;
import dev.newspace.space.SpaceRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody has filled in, as it was typed.
 *
 * @param people resource names that were picked
 * @param emails addresses of others, however separated
 * @param options the values of the switches that are on
 */
record SpaceDraft(
    String name,
    String description,
    String guidelines,
    List<String> people,
    String emails,
    boolean announcement,
    List<String> options) {
  private static final Pattern SEPARATOR = Pattern.compile(SpaceForm.BETWEEN_PEOPLE);

  /**
   * A form with a name and people in it.
   *
   * @param people resource names, with a number or an address
   */
  static SpaceDraft named(String name, List<String> people) {
    return new SpaceDraft(name, "", "", numbers(people), emails(people), false, List.of());
  }

  /** A form with everything in it that a request has. */
  static SpaceDraft of(SpaceRequest request) {
    SpaceDetails details = request.details();
    List<String> options = new ArrayList<>();
    if (Boolean.TRUE.equals(details.outsiders())) {
      options.add(SpaceForm.OUTSIDERS);
    }
    if (details.historyOff()) {
      options.add(SpaceForm.HISTORY_OFF);
    }
    if (details.discoverable()) {
      options.add(SpaceForm.DISCOVERABLE);
    }
    List<String> people = FormPeople.names(request.people());
    return new SpaceDraft(
        request.displayName(),
        details.description(),
        details.guidelines(),
        numbers(people),
        emails(people),
        details.announcement(),
        options);
  }

  private static List<String> numbers(List<String> people) {
    return people.stream().filter(user -> !user.contains("@")).toList();
  }

  private static String emails(List<String> people) {
    return people.stream()
        .filter(user -> user.contains("@"))
        .map(user -> user.substring(user.indexOf('/') + 1))
        .collect(Collectors.joining(", "));
  }

  /**
   * Reads what {@link SpaceForm} sends.
   *
   * @param parameters of its button, which carries people who did not fit
   */
  static SpaceDraft read(Map<String, List<String>> fields, Map<String, String> parameters) {
    List<String> options = new ArrayList<>(fields.getOrDefault(SpaceForm.OPTIONS, List.of()));
    List<String> people = new ArrayList<>(fields.getOrDefault(SpaceFields.PEOPLE, List.of()));
    if (!options.remove(SpaceForm.LEAVE_OUT_MORE)) {
      SEPARATOR
          .splitAsStream(parameters.getOrDefault(SpaceForm.MORE_PEOPLE, ""))
          .filter(user -> !user.isEmpty())
          .forEach(people::add);
    }
    return new SpaceDraft(
        first(fields, SpaceFields.NAME),
        first(fields, SpaceFields.DESCRIPTION),
        first(fields, SpaceFields.GUIDELINES),
        people,
        first(fields, SpaceForm.EMAILS),
        SpaceForm.ANNOUNCEMENT.equals(first(fields, SpaceForm.KIND)),
        options);
  }

  private static String first(Map<String, List<String>> fields, String name) {
    return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }
}
