package dev.newspace.playground.event;

import dev.newspace.playground.AppConfiguration;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;

/**
 * What is the same for every event of a series.
 *
 * @param app which is told
 * @param completionUrl null for none
 * @param locale null for none
 * @param systemIdToken null for none
 * @param mentionsById whether {@code argumentText} has {@code <users/123>} for a mention, and not
 *     the name that was typed
 */
record EventContext(
    AppConfiguration app,
    Person person,
    ChatSpace space,
    String completionUrl,
    String locale,
    CommandIds commandIds,
    String systemIdToken,
    boolean mentionsById) {

  static EventContext usual() {
    return new EventContext(
        AppConfiguration.ofTheApp(),
        People.ANN,
        ChatSpace.directMessage(People.ANN),
        "https://chat.google.com/api/bot_config_complete?token=usual",
        "en",
        CommandIds.MIXED,
        null,
        false);
  }

  EventContext withApp(AppConfiguration other) {
    return new EventContext(
        other, person, space, completionUrl, locale, commandIds, systemIdToken, mentionsById);
  }

  EventContext withPerson(Person other) {
    ChatSpace theirs = space.isWithAppAlone() ? ChatSpace.directMessage(other) : space;
    return new EventContext(
        app, other, theirs, completionUrl, locale, commandIds, systemIdToken, mentionsById);
  }

  EventContext withSpace(ChatSpace other) {
    return new EventContext(
        app, person, other, completionUrl, locale, commandIds, systemIdToken, mentionsById);
  }

  EventContext withCompletionUrl(String other) {
    return new EventContext(
        app, person, space, other, locale, commandIds, systemIdToken, mentionsById);
  }

  EventContext withLocale(String other) {
    return new EventContext(
        app, person, space, completionUrl, other, commandIds, systemIdToken, mentionsById);
  }

  EventContext withCommandIds(CommandIds other) {
    return new EventContext(
        app, person, space, completionUrl, locale, other, systemIdToken, mentionsById);
  }

  EventContext withSystemIdToken(String other) {
    return new EventContext(
        app, person, space, completionUrl, locale, commandIds, other, mentionsById);
  }

  EventContext withMentionsById(boolean other) {
    return new EventContext(
        app, person, space, completionUrl, locale, commandIds, systemIdToken, other);
  }
}
