package dev.newspace.playground.event;

import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;

/**
 * What is the same for every event of a series.
 *
 * @param completionUrl null for none
 * @param locale null for none
 * @param systemIdToken null for none
 */
record EventContext(
    Person person,
    ChatSpace space,
    String completionUrl,
    String locale,
    CommandIds commandIds,
    String systemIdToken) {

  static EventContext usual() {
    return new EventContext(
        People.ANN,
        ChatSpace.directMessage(People.ANN),
        "https://chat.google.com/api/bot_config_complete?token=usual",
        "en",
        CommandIds.MIXED,
        null);
  }

  EventContext withPerson(Person other) {
    ChatSpace theirs = space.directMessage() ? ChatSpace.directMessage(other) : space;
    return new EventContext(other, theirs, completionUrl, locale, commandIds, systemIdToken);
  }

  EventContext withSpace(ChatSpace other) {
    return new EventContext(person, other, completionUrl, locale, commandIds, systemIdToken);
  }

  EventContext withCompletionUrl(String other) {
    return new EventContext(person, space, other, locale, commandIds, systemIdToken);
  }

  EventContext withLocale(String other) {
    return new EventContext(person, space, completionUrl, other, commandIds, systemIdToken);
  }

  EventContext withCommandIds(CommandIds other) {
    return new EventContext(person, space, completionUrl, locale, other, systemIdToken);
  }

  EventContext withSystemIdToken(String other) {
    return new EventContext(person, space, completionUrl, locale, commandIds, other);
  }
}
