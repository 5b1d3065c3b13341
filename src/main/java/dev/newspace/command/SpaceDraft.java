package dev.newspace.command;

import java.util.List;
import java.util.Map;

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
