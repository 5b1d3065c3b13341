package dev.newspace.command;

import dev.newspace.config.SpaceLimits;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Form.Field;
import dev.newspace.space.SpaceName;
import dev.newspace.space.SpaceRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What the forms for a new space and for one that is there ask in the same way. */
@ApplicationScoped
public class SpaceFields {
  /** The name of the field of the space's name. */
  public static final String NAME = "name";

  /** The name of the field of the description. */
  public static final String DESCRIPTION = "description";

  /** The name of the field of the guidelines. */
  public static final String GUIDELINES = "guidelines";

  /** The name of the field of people of the organization. */
  public static final String PEOPLE = "people";

  private final SpaceRules rules;
  private final CommandTexts texts;

  SpaceFields(SpaceRules rules, Languages languages) {
    this.rules = rules;
    this.texts = languages.texts(CommandTexts.class);
  }

  /**
   * The name, with a hint at the administrator's prefix.
   *
   * @param faults what has to be mended, by the field's name
   * @param names to choose from
   */
  public Field name(String value, Map<String, String> faults, List<String> names) {
    String prefix = rules.prefix().isBlank() ? "" : texts.prefixAdded(rules.prefix().strip());
    return new Field.Text(
        NAME,
        texts.name(),
        faults.getOrDefault(NAME, prefix),
        value,
        SpaceName.MAX_CODE_POINTS,
        false,
        names);
  }

  /**
   * The description, on one line.
   *
   * @param hint what to say of it where nothing has to be mended
   */
  public Field description(String value, String hint, Map<String, String> faults) {
    String told = faults.getOrDefault(DESCRIPTION, hint);
    int most = SpaceLimits.MAX_DESCRIPTION;
    return new Field.Text(DESCRIPTION, texts.description(), told, value, most, false, List.of());
  }

  /**
   * The guidelines, on several lines.
   *
   * @param hint what to say of them where nothing has to be mended
   */
  public Field guidelines(String value, String hint, Map<String, String> faults) {
    String told = faults.getOrDefault(GUIDELINES, hint);
    int most = SpaceLimits.MAX_GUIDELINES;
    return new Field.Text(GUIDELINES, texts.guidelines(), told, value, most, true, List.of());
  }

  /**
   * People of the organization.
   *
   * @param more how many are chosen beside those whom the form can show
   */
  public Field people(List<String> chosen, int more) {
    return new Field.UserPicker(
        PEOPLE,
        more == 0 ? texts.people() : texts.peopleAndMore(more),
        chosen,
        SpaceLimits.MAX_PEOPLE);
  }
}
