package dev.newspace.command;

import dev.newspace.command.Card.Button;
import java.util.List;
import java.util.Optional;

/**
 * A form in the app's own words; Chat shows it as a dialog. All texts are plain.
 *
 * @param title one line
 * @param fault what has to be mended before it can be sent; empty on a new form
 * @param fields from top to bottom
 * @param submit comes back as {@link Interaction.FormSent}
 */
public record Form(String title, Optional<String> fault, List<Field> fields, Button.Press submit) {
  public Form {
    fields = List.copyOf(fields);
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
     */
    record People(String name, String label, List<String> chosen, int most) implements Field {}

    /** One of several. */
    record Choice(String name, String label, List<Option> options) implements Field {}

    /** On or off, each by itself. */
    record Switches(String name, String label, List<Option> options) implements Field {}
  }

  /**
   * Something to choose.
   *
   * @param value which comes back where it is chosen
   */
  public record Option(String value, String label, boolean chosen) {}
}
