package dev.newspace.playground.page;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.newspace.playground.people.Person;
import dev.newspace.playground.rule.AnswerFault;
import java.time.Instant;
import java.util.List;

/** One thing in a conversation. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
@JsonSubTypes({
  @JsonSubTypes.Type(value = Entry.Said.class, name = "said"),
  @JsonSubTypes.Type(value = Entry.Answered.class, name = "answered"),
  @JsonSubTypes.Type(value = Entry.Prompt.class, name = "prompt"),
  @JsonSubTypes.Type(value = Entry.Told.class, name = "told"),
  @JsonSubTypes.Type(value = Entry.Refused.class, name = "refused"),
  @JsonSubTypes.Type(value = Entry.Notice.class, name = "notice"),
  @JsonSubTypes.Type(value = Entry.Home.class, name = "home")
})
sealed interface Entry {

  /** Unlike any other's; an entry that changes gets a new one. */
  String id();

  Instant at();

  /** The id of the one person who sees it, or null where everybody does. */
  String viewer();

  default boolean isSeenBy(Person person) {
    return viewer() == null || viewer().equals(person.id());
  }

  /**
   * A person said something.
   *
   * @param via the app that said it in the person's name, or null
   */
  record Said(String id, Instant at, String viewer, Person person, String text, String via)
      implements Entry {

    static Said by(Person person, String viewer, String text) {
      return new Said(Conversations.newId(), Instant.now(), viewer, person, text, null);
    }
  }

  /**
   * The app answered.
   *
   * @param message a Message of the Chat API
   */
  record Answered(String id, Instant at, String viewer, JsonNode message) implements Entry {}

  /**
   * The app asks for consent.
   *
   * @param url where Authorize leads
   * @param delivery what is sent again once consent is given
   */
  record Prompt(String id, Instant at, String viewer, String url, PendingEvent delivery)
      implements Entry {}

  /**
   * The card in the home tab.
   *
   * @param first what the app showed when the tab was opened
   */
  record Home(String id, Instant at, String viewer, JsonNode card, JsonNode first)
      implements Entry {}

  /** What Chat says in passing. */
  record Told(String id, Instant at, String viewer, String text) implements Entry {}

  /** The app answered what Chat would refuse. */
  record Refused(
      String id,
      Instant at,
      String viewer,
      List<AnswerFault> breaches,
      @JsonDeserialize(using = KeptBody.class) JsonNode detail)
      implements Entry {}

  /**
   * Something that went wrong.
   *
   * @param detail the JSON it is about, or null
   * @param log what the app logged meanwhile; may be null
   */
  record Notice(
      String id,
      Instant at,
      String viewer,
      String text,
      @JsonDeserialize(using = KeptBody.class) JsonNode detail,
      List<String> log)
      implements Entry {}
}
