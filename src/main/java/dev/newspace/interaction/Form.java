package dev.newspace.interaction;

import dev.newspace.interaction.Card.Button;
import java.util.List;
import java.util.Optional;

/**
 * A form in the app's own words; Chat shows it as a dialog. All texts are plain.
 *
 * @param title one line
 * @param fault what has to be mended before it can be sent; empty on a new form
 * @param fields from top to bottom
 * @param submit comes back as {@link Interaction.DialogSubmitted}
 */
public record Form(String title, Optional<String> fault, List<Field> fields, Button.Press submit) {
  public Form {
    fields = List.copyOf(fields);
  }

  /**
   * The same form in ever fewer bytes. What it says becomes shorter; what was typed stays as it is.
   */
  public List<Form> terser() {
    return List.of(
        terser(700, 3, true), terser(200, 3, true), terser(80, 1, false), terser(40, 0, false));
  }

  /**
   * A shorter form.
   *
   * @param words how many code points the fault and each hint may have
   * @param suggestions how many each field keeps
   * @param named whether people are shown by anything but what comes back of them
   */
  private Form terser(int words, int suggestions, boolean named) {
    return new Form(
        title,
        fault.map(text -> ShortText.shortened(text, words)),
        fields.stream().map(field -> terser(field, words, suggestions, named)).toList(),
        submit);
  }

  private static Field terser(Field field, int words, int suggestions, boolean named) {
    if (field instanceof Field.Text text) {
      return new Field.Text(
          text.name(),
          text.label(),
          ShortText.shortened(text.hint(), words),
          text.value(),
          text.most(),
          text.lines(),
          text.suggestions().stream().limit(suggestions).toList());
    }
    return field instanceof Field.UserPicker people && !named
        ? new Field.UserPicker(people.name(), people.label(), people.chosen(), people.most(), false)
        : field;
  }

  /** Something to fill in. */
  public sealed interface Field {
    /** By which its value comes back. */
    String name();

    /**
     * A text.
     *
     * @param hint below the field: what to type, or what is wrong with it
     * @param most how many characters it takes
     * @param lines whether it may have more than one line
     * @param suggestions to choose from instead of typing
     */
    record Text(
        String name,
        String label,
        String hint,
        String value,
        int most,
        boolean lines,
        List<String> suggestions)
        implements Field {}

    /**
     * People of the organization.
     *
     * @param chosen resource names
     * @param named whether those who are chosen have a text, too, should Chat not find their names
     */
    record UserPicker(String name, String label, List<String> chosen, int most, boolean named)
        implements Field {
      public UserPicker(String name, String label, List<String> chosen, int most) {
        this(name, label, chosen, most, true);
      }
    }

    /** One of several. */
    record RadioButtons(String name, String label, List<Option> options) implements Field {}

    /** On or off, each by itself. */
    record Checkboxes(String name, String label, List<Option> options) implements Field {}
  }

  /**
   * Something to choose.
   *
   * @param value which comes back where it is chosen
   */
  public record Option(String value, String label, boolean chosen) {}
}
