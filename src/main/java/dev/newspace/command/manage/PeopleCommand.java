package dev.newspace.command.manage;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.FormPeople;
import dev.newspace.command.HandlerRegistration;
import dev.newspace.command.HandlerRegistry;
import dev.newspace.command.LateReply;
import dev.newspace.command.manage.SpaceChange.Act;
import dev.newspace.config.SpaceLimits;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Reply;
import dev.newspace.space.CreatedSpace;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** <em>Add people</em>: the form, and what became of each of those whom it names. */
@ApplicationScoped
class PeopleCommand implements HandlerRegistration, ChangeForm<PeopleDraft> {
  static final String OPEN = "addPeople";

  private final ChangeFormHandler forms;
  private final ChangeRefusalCards refusals;
  private final PeopleForm form;
  private final CommandTexts texts;

  PeopleCommand(
      ChangeFormHandler forms, ChangeRefusalCards refusals, PeopleForm form, Languages languages) {
    this.forms = forms;
    this.refusals = refusals;
    this.form = form;
    this.texts = languages.texts(CommandTexts.class);
  }

  @Override
  public void register(HandlerRegistry registry) {
    forms.register(registry, OPEN, PeopleForm.SEND, this);
  }

  @Override
  public Act act() {
    return Act.ADD_PEOPLE;
  }

  @Override
  public Reply open(Context context, CreatedSpace space, LateReply late) {
    return show(FilledForm.opened(context, space, PeopleDraft.empty()), Map.of());
  }

  @Override
  public PeopleDraft read(Map<String, List<String>> fields, Map<String, String> parameters) {
    return PeopleDraft.read(fields, parameters);
  }

  @Override
  public Map<String, String> faults(FilledForm<PeopleDraft> filled) {
    String wrong = FormPeople.wrongAddresses(filled.draft().emails());
    if (!wrong.isEmpty()) {
      return Map.of(PeopleForm.EMAILS, texts.emailsWrong(wrong));
    }
    int people = filled.draft().people(filled.context()).size();
    if (people == 0) {
      return Map.of(PeopleForm.EMAILS, texts.peopleMissing());
    }
    return people > SpaceLimits.MAX_PEOPLE
        ? Map.of(PeopleForm.EMAILS, texts.tooManyToAdd(SpaceLimits.MAX_PEOPLE, people))
        : Map.of();
  }

  @Override
  public SpaceChange change(FilledForm<PeopleDraft> filled) {
    return SpaceChange.adding(filled.wish(), filled.draft().people(filled.context()));
  }

  @Override
  public Optional<Reply> toMend(FilledForm<PeopleDraft> filled, ChangeOutcome outcome) {
    if (!(outcome instanceof ChangeOutcome.RulesViolated violated)) {
      return Optional.empty();
    }
    String words =
        violated.violations().stream().map(refusals::text).collect(Collectors.joining("\n"));
    return Optional.of(show(filled, Map.of(PeopleForm.EMAILS, words)));
  }

  @Override
  public PeopleDraft draft(CreatedSpace space, SpaceChange change) {
    return PeopleDraft.of(change.people());
  }

  @Override
  public Reply show(FilledForm<PeopleDraft> filled, Map<String, String> faults) {
    return new Reply.OpenDialog(form.of(filled, FormTexts.all(faults)));
  }
}
