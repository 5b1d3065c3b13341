package dev.newspace.command.create;

import dev.newspace.space.SpaceDetails;
import dev.newspace.space.SpaceRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /** A form with a name and people in it. */
  static SpaceDraft named(String name, List<String> people) {
    return new SpaceDraft(name, "", "", people, "", false, List.of());
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
    Map<Boolean, List<String>> people =
        request.people().stream()
            .map(person -> person.user())
            .collect(Collectors.partitioningBy(user -> user.contains("@")));
    return new SpaceDraft(
        request.displayName(),
        details.description(),
        details.guidelines(),
        people.get(false),
        people.get(true).stream().map(SpaceDraft::email).collect(Collectors.joining(", ")),
        details.announcement(),
        options);
  }

  private static String email(String user) {
    return user.substring(user.indexOf('/') + 1);
  }

  /** Reads the fields of {@link SpaceForm}. */
  static SpaceDraft read(Map<String, List<String>> fields) {
    return new SpaceDraft(
        first(fields, SpaceForm.NAME),
        first(fields, SpaceForm.DESCRIPTION),
        first(fields, SpaceForm.GUIDELINES),
        fields.getOrDefault(SpaceForm.PEOPLE, List.of()),
        first(fields, SpaceForm.EMAILS),
        SpaceForm.ANNOUNCEMENT.equals(first(fields, SpaceForm.KIND)),
        fields.getOrDefault(SpaceForm.OPTIONS, List.of()));
  }

  private static String first(Map<String, List<String>> fields, String name) {
    return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }
}
