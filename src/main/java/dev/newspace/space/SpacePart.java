package dev.newspace.space;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What of a request for a space Google may not take. */
public enum SpacePart {
  // First, since members have names, too.
  PEOPLE("member"),
  NAME("displayname"),
  DESCRIPTION("description"),
  GUIDELINES("guidelines"),
  KIND("predefinedpermissionsettings"),
  DISCOVERABLE("accesssettings"),
  HISTORY("spacehistorystate"),
  OUTSIDERS("externaluserallowed");

  /** By which the path of its field is known, in the JSON's spelling and in that of the proto. */
  private final String word;

  SpacePart(String word) {
    this.word = word;
  }

  /** The part of a field that Google names, such as {@code memberships[0].member.name}. */
  static Optional<SpacePart> ofField(String path) {
    String plain = path.replace("_", "").toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(part -> plain.contains(part.word)).findFirst();
  }

  /** The options that were chosen other than Google's defaults. */
  static Set<SpacePart> options(SpaceDetails details) {
    Set<SpacePart> options = EnumSet.noneOf(SpacePart.class);
    if (details.announcement()) {
      options.add(KIND);
    }
    if (details.discoverable()) {
      options.add(DISCOVERABLE);
    }
    if (details.historyOff()) {
      options.add(HISTORY);
    }
    if (Boolean.TRUE.equals(details.outsiders())) {
      options.add(OUTSIDERS);
    }
    return options;
  }
}
