package dev.newspace.playground.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.newspace.playground.AppConfiguration;
import dev.newspace.playground.Json;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Interaction events as Google Chat sends them, in either dialect by the same calls.
 *
 * <p>Each call makes a new event, with a message and a time of its own; to deliver one again, send
 * the same tree again. Trees belong to the caller, who may change them.
 *
 * <p>One file, since it is all that can happen, a method each.
 */
public final class Events {

  private final EventFormat format;
  private final EventContext context;
  private final String clicked;

  private Events(EventFormat format, EventContext context, String clicked) {
    this.format = format;
    this.context = context;
    this.clicked = clicked;
  }

  /** Events by {@link People#ANN} in a direct message, in English, with a completion URL. */
  public static Events in(EventFormat format) {
    return new Events(format, EventContext.usual(), null);
  }

  /** Events by this person. In a direct message it becomes that person's. */
  public Events from(Person person) {
    return with(context.withPerson(person));
  }

  public Events at(ChatSpace space) {
    return with(context.withSpace(space));
  }

  /** Events for another app, with commands and a name of its own. */
  public Events to(AppConfiguration app) {
    return with(context.withApp(app));
  }

  /** Where the browser is to go after consent; what comes without one is never sent again. */
  public Events completingAt(String url) {
    return with(context.withCompletionUrl(url));
  }

  public Events withoutCompletionUrl() {
    return with(context.withCompletionUrl(null));
  }

  /** The person's language, such as {@code de} or {@code pt-BR}; null where Chat does not tell. */
  public Events locale(String locale) {
    return with(context.withLocale(locale));
  }

  /** Command ids as JSON strings everywhere, or as numbers everywhere. Chat itself mixes them. */
  public Events commandIds(CommandIds ids) {
    return with(context.withCommandIds(ids));
  }

  /**
   * Mentions in {@code argumentText} as {@code <users/123>} from now on. Chat writes them like
   * that, or as they were typed.
   */
  public Events mentionsById() {
    return with(context.withMentionsById(true));
  }

  /**
   * Clicks on one message from now on.
   *
   * @param message its resource name; null for any message of the app's
   */
  public Events onMessage(String message) {
    return new Events(format, context, message);
  }

  /** The caller's token as add-on events repeat it in their body. */
  public Events systemIdToken(String token) {
    return with(context.withSystemIdToken(token));
  }

  /**
   * A slash command.
   *
   * @param argument what was typed behind the command; empty for nothing, and then the event has no
   *     argumentText
   * @param mentioned people mentioned behind the argument, by {@code @}
   */
  public ObjectNode command(int id, String argument, Person... mentioned) {
    return commandAsTyped(id, withMentions(argument, mentioned), List.of(mentioned));
  }

  /**
   * A slash command with mentions anywhere.
   *
   * @param rest what was typed behind the command, each mention as {@code @} and the person's name
   * @param mentioned in the order in which they stand there
   */
  public ObjectNode commandAsTyped(int id, String rest, List<Person> mentioned) {
    return write(
        EventSpec.typed(
            EventSpec.Kind.COMMAND, TypedMessage.command(context.app(), id, rest, mentioned)));
  }

  /** The same of a command that is configured to open a dialog. */
  public ObjectNode commandForDialog(int id, String rest, List<Person> mentioned) {
    return write(
        EventSpec.commandForDialog(TypedMessage.command(context.app(), id, rest, mentioned)));
  }

  /** A quick command: chosen from a menu, without a message. */
  public ObjectNode quickCommand(int id) {
    return write(EventSpec.quickCommand(id, false));
  }

  /** A quick command that is configured to open a dialog. */
  public ObjectNode quickCommandForDialog(int id) {
    return write(EventSpec.quickCommand(id, true));
  }

  /**
   * A message action: chosen from the menu of a message, which is somebody else's as a rule.
   *
   * @param author who wrote the message
   * @param text of the message, which is nobody's argument
   */
  public ObjectNode messageAction(int id, Person author, String text) {
    return write(EventSpec.messageAction(id, author, text, false));
  }

  /** A message action that is configured to open a dialog. */
  public ObjectNode messageActionForDialog(int id, Person author, String text) {
    return write(EventSpec.messageAction(id, author, text, true));
  }

  /** A message that is no command. */
  public ObjectNode message(String text) {
    return write(EventSpec.typed(EventSpec.Kind.MESSAGE, TypedMessage.message(text)));
  }

  /** A message that mentions the app and goes on with the text. */
  public ObjectNode mention(String text) {
    return write(
        EventSpec.typed(EventSpec.Kind.MESSAGE, TypedMessage.mention(context.app(), text)));
  }

  /** The app was added to the space from its menu. */
  public ObjectNode added() {
    return write(EventSpec.of(EventSpec.Kind.ADDED));
  }

  /** The app was added by mentioning it: one classic event, or two in a row of the add-on. */
  public List<ObjectNode> addedByMention(String text) {
    return addedBy(EventSpec.Kind.MESSAGE, TypedMessage.mention(context.app(), text));
  }

  /** The app was added by giving a command: one classic event, or two in a row of the add-on. */
  public List<ObjectNode> addedByCommand(int id, String argument, Person... mentioned) {
    String rest = withMentions(argument, mentioned);
    return addedBy(
        EventSpec.Kind.COMMAND, TypedMessage.command(context.app(), id, rest, List.of(mentioned)));
  }

  public ObjectNode removed() {
    return write(EventSpec.of(EventSpec.Kind.REMOVED));
  }

  /**
   * A click on a card's button.
   *
   * @param action the button's {@code onClick.action}, as the app sent it
   */
  public ObjectNode button(JsonNode action) {
    return button(action, Map.of());
  }

  /**
   * A click on a button of a card with something to fill in.
   *
   * @param inputs what was filled in: the values by the widget's name
   */
  public ObjectNode button(JsonNode action, Map<String, List<String>> inputs) {
    return button(action, stringInputs(inputs));
  }

  /**
   * A click on a button of a card with something to fill in.
   *
   * @param formInputs what was filled in, as an event has it: also dates and times
   */
  public ObjectNode button(JsonNode action, JsonNode formInputs) {
    boolean opensDialog = "OPEN_DIALOG".equals(action.path("interaction").asText());
    return click(EventSpec.Kind.CLICK, action, formInputs, opensDialog ? "REQUEST_DIALOG" : null);
  }

  /**
   * A dialog is sent.
   *
   * @param action of the button that sends it
   * @param inputs what was filled in: the values by the widget's name
   */
  public ObjectNode form(JsonNode action, Map<String, List<String>> inputs) {
    return form(action, stringInputs(inputs));
  }

  /**
   * A dialog is sent.
   *
   * @param formInputs what was filled in, as an event has it: also dates and times
   */
  public ObjectNode form(JsonNode action, JsonNode formInputs) {
    return click(EventSpec.Kind.CLICK, action, formInputs, "SUBMIT_DIALOG");
  }

  /** The app's home tab is opened. */
  public ObjectNode homeOpened() {
    return write(EventSpec.of(EventSpec.Kind.HOME));
  }

  /**
   * A click on a button in the app's home tab.
   *
   * @param action the button's {@code onClick.action}, as the app sent it
   * @param inputs what was filled in: the values by the widget's name
   */
  public ObjectNode homeButton(JsonNode action, Map<String, List<String>> inputs) {
    return homeButton(action, stringInputs(inputs));
  }

  /**
   * A click on a button in the app's home tab. Chat tells of it as of a dialog that is sent, be it
   * a form's button or not.
   *
   * @param formInputs what was filled in, as an event has it: also dates and times
   */
  public ObjectNode homeButton(JsonNode action, JsonNode formInputs) {
    return click(EventSpec.Kind.HOME_CLICK, action, formInputs, "SUBMIT_DIALOG");
  }

  /** A dialog is closed without being sent; the add-on has no event for it. */
  public ObjectNode dialogCancelled() {
    return click(EventSpec.Kind.CLICK, Json.object(), Json.object(), "CANCEL_DIALOG");
  }

  /**
   * Somebody types into a list whose items the app finds.
   *
   * @param action the list's {@code externalDataSource}
   * @param query what was typed
   */
  public ObjectNode widgetUpdated(JsonNode action, String query) {
    ObjectNode asked = action.deepCopy();
    asked
        .withArrayProperty("parameters")
        .addObject()
        .put("key", "autocomplete_widget_query")
        .put("value", query);
    return click(EventSpec.Kind.WIDGET_UPDATED, asked, Json.object(), null);
  }

  private ObjectNode click(
      EventSpec.Kind kind, JsonNode action, JsonNode formInputs, String dialogEvent) {
    return write(EventSpec.click(kind, action, clicked, formInputs, dialogEvent));
  }

  private static ObjectNode stringInputs(Map<String, List<String>> inputs) {
    ObjectNode json = Json.object();
    inputs.forEach(
        (name, values) ->
            values.forEach(json.putObject(name).putObject("stringInputs").putArray("value")::add));
    return json;
  }

  private List<ObjectNode> addedBy(EventSpec.Kind kind, TypedMessage typed) {
    if (format == EventFormat.CLASSIC) {
      return List.of(write(EventSpec.typed(EventSpec.Kind.ADDED, typed)));
    }
    return List.of(
        write(EventSpec.typed(EventSpec.Kind.ADDED, typed)), write(EventSpec.typed(kind, typed)));
  }

  private static String withMentions(String argument, Person... mentioned) {
    Stream<String> mentions = Arrays.stream(mentioned).map(person -> "@" + person.displayName());
    return Stream.concat(Stream.of(argument).filter(a -> !a.isEmpty()), mentions)
        .collect(Collectors.joining(" "));
  }

  private ObjectNode write(EventSpec happening) {
    return format == EventFormat.CLASSIC
        ? new ClassicEvent(context, happening).json()
        : new AddOnEvent(context, happening).json();
  }

  private Events with(EventContext changed) {
    return new Events(format, changed, clicked);
  }
}
