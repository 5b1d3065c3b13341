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
record Scene(
    Person person,
    ChatSpace space,
    String completionUrl,
    String locale,
    CommandIds commandIds,
    String systemIdToken) {

  static Scene usual() {
    return new Scene(
        People.ANN,
        ChatSpace.directMessage(People.ANN),
        "https://chat.google.com/api/bot_config_complete?token=usual",
        "en",
        CommandIds.MIXED,
        null);
  }

  Scene withPerson(Person other) {
    ChatSpace theirs = space.directMessage() ? ChatSpace.directMessage(other) : space;
    return new Scene(other, theirs, completionUrl, locale, commandIds, systemIdToken);
  }

  Scene withSpace(ChatSpace other) {
    return new Scene(person, other, completionUrl, locale, commandIds, systemIdToken);
  }

  Scene withCompletionUrl(String other) {
    return new Scene(person, space, other, locale, commandIds, systemIdToken);
  }

  Scene withLocale(String other) {
    return new Scene(person, space, completionUrl, other, commandIds, systemIdToken);
  }

  Scene withCommandIds(CommandIds other) {
    return new Scene(person, space, completionUrl, locale, other, systemIdToken);
  }

  Scene withSystemIdToken(String other) {
    return new Scene(person, space, completionUrl, locale, commandIds, other);
  }
}
