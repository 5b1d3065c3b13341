package dev.newspace.command.manage;

import dev.newspace.command.FormPeople;
import dev.newspace.command.SpaceFields;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.space.SpaceDetails;
import dev.newspace.space.SpaceRequest;
import dev.newspace.space.SpaceRequest.Invited;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Who stands in the form, as it was filled in.
 *
 * @param picked resource names
 * @param emails addresses of others, however separated
 */
record PeopleDraft(List<String> picked, String emails) {
  private static final String BETWEEN = ",";
  private static final PeopleDraft NOBODY = new PeopleDraft(List.of(), "");

  static PeopleDraft empty() {
    return NOBODY;
  }

  /** With everybody whom a change adds. */
  static PeopleDraft of(List<Invited> people) {
    return new PeopleDraft(
        people.stream().filter(one -> !one.namedByEmail()).map(Invited::user).toList(),
        String.join(
            ", ",
            people.stream()
                .filter(Invited::namedByEmail)
                .map(one -> one.user().substring(one.user().indexOf('/') + 1))
                .toList()));
  }

  /** Reads what {@link PeopleForm} sends. */
  static PeopleDraft read(Map<String, List<String>> fields, Map<String, String> parameters) {
    List<String> picked = new ArrayList<>(fields.getOrDefault(SpaceFields.PEOPLE, List.of()));
    boolean isLeftOut = !fields.getOrDefault(PeopleForm.OPTIONS, List.of()).isEmpty();
    String more = parameters.getOrDefault(PeopleForm.MORE_PEOPLE, "");
    if (!isLeftOut && !more.isEmpty()) {
      picked.addAll(Arrays.asList(more.split(BETWEEN, -1)));
    }
    return new PeopleDraft(
        picked.stream().distinct().toList(), FormTexts.first(fields, PeopleForm.EMAILS));
  }

  static String joined(List<String> people) {
    return String.join(BETWEEN, people);
  }

  /** Those who are meant: each once, whoever asks never. */
  List<Invited> people(Context context) {
    return new SpaceRequest(
            "",
            context.user(),
            context.email().orElse(""),
            "",
            SpaceDetails.NONE,
            FormPeople.read(picked, emails))
        .people();
  }
}
