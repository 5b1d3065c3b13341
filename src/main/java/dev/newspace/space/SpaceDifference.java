package dev.newspace.space;

import com.google.api.services.chat.v1.model.Space;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What of a space came out other than asked: rules of the organization win, without an error. */
public enum SpaceDifference {
  HISTORY_ON,
  DISCOVERABLE,
  NOT_DISCOVERABLE,
  OUTSIDERS_ALLOWED,
  OUTSIDERS_NOT_ALLOWED;

  /** What differs, as far as Google's answer tells: what is not in it is as asked. */
  static Set<SpaceDifference> between(SpaceDetails asked, Space made) {
    Set<SpaceDifference> differences = EnumSet.noneOf(SpaceDifference.class);
    if (asked.historyOff() && "HISTORY_ON".equals(made.getSpaceHistoryState())) {
      differences.add(HISTORY_ON);
    }
    String access =
        Optional.ofNullable(made.getAccessSettings())
            .map(settings -> settings.getAccessState())
            .orElse("");
    if (asked.discoverable() && access.equals("PRIVATE")) {
      differences.add(NOT_DISCOVERABLE);
    }
    if (!asked.discoverable() && access.equals("DISCOVERABLE")) {
      differences.add(DISCOVERABLE);
    }
    Boolean outsiders = made.getExternalUserAllowed();
    if (asked.outsiders() != null && outsiders != null && !asked.outsiders().equals(outsiders)) {
      differences.add(outsiders ? OUTSIDERS_ALLOWED : OUTSIDERS_NOT_ALLOWED);
    }
    return differences;
  }

  /** As they are stored: names that stay what they are. */
  static String write(Set<SpaceDifference> differences) {
    return differences.stream().map(SpaceDifference::name).collect(Collectors.joining(","));
  }

  /** Reads what is stored; what a newer version has stored is left out. */
  static Set<SpaceDifference> read(String stored) {
    return stored == null
        ? Set.of()
        : Arrays.stream(values())
            .filter(each -> Arrays.asList(stored.split(",", -1)).contains(each.name()))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(SpaceDifference.class)));
  }
}
