package dev.newspace.interaction;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A card in the app's own words. All texts are plain: whoever shows them escapes them.
 *
 * @param kind what it tells
 * @param title one line
 * @param lines below it
 * @param buttons below the lines
 */
public record Card(Kind kind, String title, List<Line> lines, List<Button> buttons) {
  public Card {
    lines = List.copyOf(lines);
    buttons = List.copyOf(buttons);
  }

  /** A card with one paragraph. */
  public static Card of(Kind kind, String title, String text) {
    return new Card(kind, title, List.of(new Line.Text(text)), List.of());
  }

  /** What it says, as one text. */
  public String words() {
    return Stream.concat(Stream.of(title), lines.stream().map(Line::text))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** The same card with these buttons. */
  public Card with(Button... more) {
    return new Card(kind, title, lines, List.of(more));
  }

  /** The same card with a button more, after the first one. */
  public Card withSecond(Button button) {
    List<Button> all = new ArrayList<>(buttons);
    all.add(1, button);
    return new Card(kind, title, lines, all);
  }

  /** The same card with each button as it is shown somewhere else, those between lines, too. */
  public Card withEach(UnaryOperator<Button> shown) {
    return new Card(
        kind,
        title,
        lines.stream().map(line -> withEach(line, shown)).toList(),
        buttons.stream().map(shown).toList());
  }

  private static Line withEach(Line line, UnaryOperator<Button> shown) {
    return line instanceof Line.Actions actions
        ? new Line.Actions(actions.buttons().stream().map(shown).toList())
        : line;
  }

  /** The same card with a line more. */
  public Card with(Line line) {
    return new Card(kind, title, Stream.concat(lines.stream(), Stream.of(line)).toList(), buttons);
  }

  /** What a card tells: the outcomes of a command, each with a name. */
  public enum Kind {
    SPACE_CREATED(false),
    CHAT_STARTED(false),
    SPACE_SHARED(false),
    SHARED_BEFORE(false),
    SPACES(false),
    SPACE_DETAILS(false),
    SPACE_EDITED(false),
    SPACE_MEMBERS(false),
    PEOPLE_ADDED(false),
    APP_ADDED(false),
    MESSAGE_POSTED(false),
    DELETE_ASKED(false),
    SPACE_DELETED(false),
    ALL_SPACES(false),
    SPACE_GONE(false),
    NOT_YOURS(false),
    NOT_PERMITTED(false),
    NOT_MANAGEABLE(false),
    CONSENT_USED(false),
    AUTHORIZE(false),
    HELP(false),
    HOME(false),
    WELCOME(false),
    DISCONNECT_ASKED(false),
    DISCONNECTED(false),
    NAME_MISSING(false),
    NAME_TOO_LONG(false),
    NAME_TAKEN(false),
    TOO_MANY_PEOPLE(false),
    OUTSIDERS_ASKED(false),
    AGAINST_A_RULE(false),
    UNKNOWN_TEMPLATE(false),
    TOO_MANY_COMMANDS(false),
    UNKNOWN_COMMAND(false),
    OUTDATED(false),
    PAUSED(false),
    NOT_ALLOWED(true),
    RESTRICTED(true),
    WORKSPACE_NEEDED(true),
    APP_NOT_CONFIGURED(true),
    CLIENT_REFUSED(true),
    UNAUTHORIZED(true),
    REFUSED(true),
    BUSY(true),
    CONFLICT(true),
    APP_BUSY(true),
    UNREACHABLE(true),
    DATABASE_AWAY(true),
    TOO_LARGE(true),
    BROKEN(true);

    private final boolean failure;

    Kind(boolean failure) {
      this.failure = failure;
    }

    /** Whether it tells of a fault that somebody else may have to look into. */
    public boolean isFailure() {
      return failure;
    }
  }

  /** A part of a card. */
  public sealed interface Line {
    /** What it says, without a label. */
    String text();

    /** A paragraph. */
    record Text(String text) implements Line {}

    /** A text with a short label above it. */
    record Labelled(String label, String text) implements Line {}

    /** A text with a short label above it, and a button beside it. */
    record Linked(String label, String text, Button.Open button) implements Line {}

    /** Buttons that belong to the line above. */
    record Actions(List<Button> buttons) implements Line {
      public Actions {
        buttons = List.copyOf(buttons);
      }

      @Override
      public String text() {
        return "";
      }
    }
  }

  /** A button. */
  public sealed interface Button {
    /** The words on it. */
    String label();

    /** Opens a page. */
    record Open(String label, URI target) implements Button {}

    /**
     * Comes back to the app as {@link Interaction.ButtonClicked}.
     *
     * @param opensForm whether the answer is a {@link Form}
     */
    record Press(String label, String action, Map<String, String> parameters, boolean opensForm)
        implements Button {
      public Press(String label, String action, Map<String, String> parameters) {
        this(label, action, parameters, false);
      }

      /** The same button where it need not say beforehand that a form is the answer. */
      public Press plain() {
        return new Press(label, action, parameters);
      }
    }
  }
}
