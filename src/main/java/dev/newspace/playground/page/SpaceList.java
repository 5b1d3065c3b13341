package dev.newspace.playground.page;

import dev.newspace.playground.event.ChatSpace;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.google.chatapi.SpaceResource;
import dev.newspace.playground.google.chatapi.SpaceType;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The spaces in the list at the left: the app's own, one that is shared, a direct message of two
 * people, and all that were made.
 */
final class SpaceList {

  static final ChatSpace TEAM = ChatSpace.shared("Launch team");

  private static final String PREFIX = "spaces/";

  private final LocalGoogle google;
  private final AppMembership membership;

  SpaceList(LocalGoogle google, AppMembership membership) {
    this.google = google;
    this.membership = membership;
  }

  /** Where a person is; the app's direct message where there is no such space for that person. */
  ChatSpace find(PageState by) {
    String name = PREFIX + by.space();
    if (name.equals(TEAM.name())) {
      return TEAM;
    }
    if (name.equals(withColleague(by.person()).name())) {
      return withColleague(by.person());
    }
    return made(by)
        .map(space -> new ChatSpace(space.name(), title(space, by.person()), kind(space)))
        .orElseGet(() -> ChatSpace.directMessage(by.person()));
  }

  /** The direct message of two people, to which one of them added the app. */
  static ChatSpace withColleague(Person person) {
    return ChatSpace.between(person, person.equals(People.BEN) ? People.ANN : People.BEN);
  }

  /** The made space that is looked at, if it is one. */
  Optional<SpaceResource> made(PageState by) {
    return of(by.person()).stream()
        .filter(space -> space.name().equals(PREFIX + by.space()))
        .findFirst();
  }

  /** The made spaces that a person is in, newest first. */
  List<SpaceResource> of(Person person) {
    List<SpaceResource> theirs =
        new ArrayList<>(google.spaces().stream().filter(s -> s.has(person)).toList());
    Collections.reverse(theirs);
    return theirs;
  }

  /** What Chat calls it: where it has no name, by the people who are in it besides the viewer. */
  static String title(SpaceResource space, Person viewer) {
    if (!space.displayName().isEmpty()) {
      return space.displayName();
    }
    return Stream.concat(Stream.of(space.creator()), space.invited().stream())
        .filter(person -> !person.equals(viewer))
        .map(Person::displayName)
        .collect(Collectors.joining(", "));
  }

  private static ChatSpace.Kind kind(SpaceResource space) {
    return space.spaceType() == SpaceType.DIRECT_MESSAGE
        ? ChatSpace.Kind.PEOPLE_DIRECT_MESSAGE
        : ChatSpace.Kind.SPACE;
  }

  /** A space that is made as a person has that person in it, and not the app unless it is added. */
  boolean hasApp(ChatSpace space) {
    return madeAs(space.name())
        .map(SpaceResource::app)
        .orElseGet(
            () ->
                membership.in(space.name()).orElse(space.isDirectMessage() || space.equals(TEAM)));
  }

  void setHasApp(ChatSpace space, boolean present) {
    setHasApp(space.name(), present);
  }

  /** Takes up where the app was, by the names of spaces; an earlier version kept them all here. */
  void remember(Map<String, Boolean> presence) {
    presence.forEach(this::setHasApp);
  }

  private void setHasApp(String space, boolean present) {
    madeAs(space)
        .ifPresentOrElse(
            made -> google.changeSpace(made.withApp(present)),
            () -> membership.set(space, present));
  }

  private Optional<SpaceResource> madeAs(String name) {
    return google.spaces().stream().filter(space -> space.name().equals(name)).findFirst();
  }

  String shortName(String space) {
    return space.startsWith(PREFIX + "dm") ? PageState.DIRECT : space.substring(PREFIX.length());
  }
}
