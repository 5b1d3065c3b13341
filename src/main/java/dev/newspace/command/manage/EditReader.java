package dev.newspace.command.manage;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.SpaceFields;
import dev.newspace.config.SpaceLimits;
import dev.newspace.context.Languages;
import dev.newspace.space.RuleViolation;
import dev.newspace.space.SpaceEdit;
import dev.newspace.space.SpaceName;
import dev.newspace.space.SpaceName.Reading;
import dev.newspace.space.SpacePart;
import dev.newspace.space.SpaceRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a form that was sent into an edit, or says what has to be mended. */
@ApplicationScoped
class EditReader {
  private final SpaceRules rules;
  private final ChangeRefusalCards refusals;
  private final CommandTexts texts;

  EditReader(SpaceRules rules, ChangeRefusalCards refusals, Languages languages) {
    this.rules = rules;
    this.refusals = refusals;
    this.texts = languages.texts(CommandTexts.class);
  }

  /** What has to be mended, by the field's name, in the form's order; empty where all is well. */
  Map<String, String> faults(EditDraft draft) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (draft.renames()) {
      Reading name = rules.read(draft.name());
      if (name instanceof Reading.Empty) {
        faults.put(SpaceFields.NAME, texts.nameMissing());
      } else if (name instanceof Reading.TooLong tooLong) {
        faults.put(
            SpaceFields.NAME, texts.nameTooLongText(SpaceName.MAX_CODE_POINTS, tooLong.length()));
      }
    }
    length(faults, SpaceFields.DESCRIPTION, draft.description(), SpaceLimits.MAX_DESCRIPTION);
    length(faults, SpaceFields.GUIDELINES, draft.guidelines(), SpaceLimits.MAX_GUIDELINES);
    return faults;
  }

  private void length(Map<String, String> faults, String field, String text, int most) {
    int length = FormTexts.length(text);
    if (length > most) {
      faults.put(field, texts.textTooLong(most, length));
    }
  }

  /** What is against the administrator's rules, by the field that can mend it. */
  Map<String, String> faults(List<RuleViolation> violations) {
    Map<String, String> faults = new LinkedHashMap<>();
    violations.forEach(
        violation ->
            faults.put(
                violation instanceof RuleViolation.Description
                    ? SpaceFields.DESCRIPTION
                    : SpaceFields.NAME,
                refusals.text(violation)));
    return faults;
  }

  /** What Google did not take, by the field that can mend it. */
  Map<String, String> faults(Set<SpacePart> suspects) {
    Map<String, String> faults = new LinkedHashMap<>();
    suspects.stream().sorted().forEach(part -> faults.put(field(part), refusals.text(part)));
    return faults;
  }

  private static String field(SpacePart part) {
    return switch (part) {
      case NAME -> SpaceFields.NAME;
      case DESCRIPTION -> SpaceFields.DESCRIPTION;
      case GUIDELINES -> SpaceFields.GUIDELINES;
      case HISTORY -> EditForm.HISTORY;
      case PEOPLE, KIND, DISCOVERABLE, OUTSIDERS -> FormTexts.WHOLE;
    };
  }

  /** What becomes other by a draft without faults. */
  SpaceEdit edit(EditDraft draft) {
    return new SpaceEdit(
        draft.renames()
            ? Optional.of(((Reading.Valid) rules.read(draft.name())).name().value())
            : Optional.empty(),
        draft.describes() ? Optional.of(draft.description()) : Optional.empty(),
        draft.guides() ? Optional.of(draft.guidelines()) : Optional.empty(),
        draft.historyOff());
  }
}
