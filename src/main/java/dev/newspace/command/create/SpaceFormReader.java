package dev.newspace.command.create;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.FormOpening;
import dev.newspace.command.FormPeople;
import dev.newspace.command.SpaceFields;
import dev.newspace.config.SpaceLimits;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.ShortText;
import dev.newspace.space.RuleViolation;
import dev.newspace.space.SpaceDetails;
import dev.newspace.space.SpaceName;
import dev.newspace.space.SpaceName.Reading;
import dev.newspace.space.SpacePart;
import dev.newspace.space.SpaceRequest;
import dev.newspace.space.SpaceRequest.Invited;
import dev.newspace.space.SpaceRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns a form that was sent into a request, or says what has to be mended.
 *
 * <p>One file, since every field is read in turn, and all faults are told at once.
 */
@ApplicationScoped
class SpaceFormReader {
  private static final int MAX_QUOTED = 60;
  private static final int MAX_QUOTES = 5;

  private final SpaceRules rules;
  private final ViolationCards violationCards;
  private final RefusalCards refusalCards;
  private final CommandTexts texts;

  SpaceFormReader(
      SpaceRules rules,
      ViolationCards violationCards,
      RefusalCards refusalCards,
      Languages languages) {
    this.refusalCards = refusalCards;
    this.rules = rules;
    this.violationCards = violationCards;
    this.texts = languages.texts(CommandTexts.class);
  }

  /** What has to be mended, by the field's name, in the form's order; empty where all is well. */
  Map<String, String> faults(Context context, SpaceDraft draft) {
    Map<String, String> faults = new LinkedHashMap<>();
    Reading name = rules.read(draft.name());
    if (name instanceof Reading.Empty) {
      faults.put(SpaceFields.NAME, texts.nameMissing());
    } else if (name instanceof Reading.TooLong tooLong) {
      faults.put(
          SpaceFields.NAME, texts.nameTooLongText(SpaceName.MAX_CODE_POINTS, tooLong.length()));
    }
    length(faults, SpaceFields.DESCRIPTION, draft.description(), SpaceLimits.MAX_DESCRIPTION);
    length(faults, SpaceFields.GUIDELINES, draft.guidelines(), SpaceLimits.MAX_GUIDELINES);
    people(faults, context, draft);
    return faults;
  }

  private void people(Map<String, String> faults, Context context, SpaceDraft draft) {
    String wrong = FormPeople.wrongAddresses(draft.emails());
    if (!wrong.isEmpty()) {
      faults.put(SpaceForm.EMAILS, texts.emailsWrong(wrong));
      return;
    }
    length(faults, SpaceForm.EMAILS, draft.emails(), SpaceForm.MAX_EMAILS);
    SpaceRequest request = request(context, draft, "", "");
    int people = request.people().size();
    if (people > SpaceLimits.MAX_PEOPLE) {
      faults.put(SpaceForm.EMAILS, texts.tooManyPeopleText(SpaceLimits.MAX_PEOPLE, people));
    }
    if (context.inOrganization()) {
      outsiders(faults, request);
    }
  }

  /** What Google would refuse, or what nobody could mend once the space is there. */
  private void outsiders(Map<String, String> faults, SpaceRequest request) {
    List<Invited> outsiders = rules.outsidersToLetIn(request);
    if (!outsiders.isEmpty()) {
      String who =
          outsiders.stream()
              .limit(MAX_QUOTES)
              .map(person -> ShortText.shortened(person.displayName(), MAX_QUOTED))
              .collect(Collectors.joining(", "));
      faults.putIfAbsent(
          SpaceForm.EMAILS, texts.outsidersForm(who, texts.outsiders(), texts.people()));
    }
    boolean open = Boolean.TRUE.equals(request.details().outsiders()) || !outsiders.isEmpty();
    if (open && request.details().discoverable()) {
      faults.put(SpaceForm.OPTIONS, texts.outsidersOrDiscoverable());
    }
  }

  /** The request of a draft without faults. */
  SpaceRequest request(Context context, SpaceDraft draft, FormOpening opening) {
    String name = ((Reading.Valid) rules.read(draft.name())).name().value();
    String id = SpaceRequest.idOf(context.user(), opening.id() + "\n" + name);
    return request(context, draft, id, name);
  }

  private SpaceRequest request(Context context, SpaceDraft draft, String id, String name) {
    boolean organization = context.inOrganization();
    SpaceDetails details =
        new SpaceDetails(
            draft.description().strip(),
            draft.guidelines().strip(),
            draft.announcement(),
            organization ? outsiders(draft) : null,
            draft.options().contains(SpaceForm.HISTORY_OFF),
            organization && draft.options().contains(SpaceForm.DISCOVERABLE));
    return new SpaceRequest(
        id,
        context.user(),
        context.email().orElse(""),
        name,
        details,
        FormPeople.read(draft.people(), draft.emails()));
  }

  /** What is against the administrator's rules, by the field that can mend it. */
  Map<String, String> faults(List<RuleViolation> violations) {
    Map<String, String> faults = new LinkedHashMap<>();
    violations.forEach(violation -> faults.put(field(violation), violationCards.text(violation)));
    return faults;
  }

  /** What Google did not take of a request, by the field that can mend it. */
  Map<String, String> faults(SpaceRequest request, Set<SpacePart> suspects) {
    Map<String, String> faults = new LinkedHashMap<>();
    suspects.stream()
        .sorted()
        .forEach(
            part ->
                faults.merge(
                    field(part),
                    refusalCards.text(part, request),
                    (one, more) -> one + "\n" + more));
    return faults;
  }

  private static String field(SpacePart part) {
    return switch (part) {
      case NAME -> SpaceFields.NAME;
      case DESCRIPTION -> SpaceFields.DESCRIPTION;
      case GUIDELINES -> SpaceFields.GUIDELINES;
      case PEOPLE -> SpaceForm.EMAILS;
      case KIND -> SpaceForm.KIND;
      case DISCOVERABLE, HISTORY, OUTSIDERS -> SpaceForm.OPTIONS;
    };
  }

  private static String field(RuleViolation violation) {
    if (violation instanceof RuleViolation.Name) {
      return SpaceFields.NAME;
    }
    if (violation instanceof RuleViolation.Description) {
      return SpaceFields.DESCRIPTION;
    }
    return violation instanceof RuleViolation.ExternalUsers ? SpaceForm.EMAILS : SpaceForm.WHOLE;
  }

  private boolean outsiders(SpaceDraft draft) {
    return !rules.areOutsidersForbidden() && draft.options().contains(SpaceForm.OUTSIDERS);
  }

  private void length(Map<String, String> faults, String field, String value, int most) {
    int length = value.strip().codePointCount(0, value.strip().length());
    if (length > most) {
      faults.put(field, texts.textTooLong(most, length));
    }
  }
}
