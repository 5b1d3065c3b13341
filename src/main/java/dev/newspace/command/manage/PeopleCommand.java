package dev.newspace.command.manage;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.FormOpening;
import dev.newspace.command.FormPeople;
import dev.newspace.command.HandlerRegistration;
import dev.newspace.command.HandlerRegistry;
import dev.newspace.command.LateReply;
import dev.newspace.command.manage.SpaceChange.Wish;
import dev.newspace.config.Capability;
import dev.newspace.config.SpaceLimits;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Interaction.DialogSubmitted;
import dev.newspace.interaction.Reply;
import dev.newspace.space.CreatedSpace;
import dev.newspace.space.CreationAttempt;
import dev.newspace.space.SpaceRequest.Invited;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** <em>Add people</em>: the form, and what became of each of those whom it names. */
@ApplicationScoped
class PeopleCommand implements HandlerRegistration {
  static final String OPEN = "addPeople";

  private final SpaceAccess access;
  private final SpaceChanger changer;
  private final ChangeReplies replies;
  private final ChangeRefusalCards refusals;
  private final PeopleForm form;
  private final CommandTexts texts;

  PeopleCommand(
      SpaceAccess access,
      SpaceChanger changer,
      ChangeReplies replies,
      ChangeRefusalCards refusals,
      PeopleForm form,
      Languages languages) {
    this.access = access;
    this.changer = changer;
    this.replies = replies;
    this.refusals = refusals;
    this.form = form;
    this.texts = languages.texts(CommandTexts.class);
  }

  @Override
  public void register(HandlerRegistry registry) {
    registry.onButton(
        OPEN,
        (clicked, late) ->
            access.with(
                clicked.context(),
                clicked.parameters(),
                space -> show(clicked.context(), space, PeopleDraft.empty(), FormOpening.now(), ""),
                Capability.PEOPLE));
    registry.onDialog(PeopleForm.SEND, this::submit, this::reopen);
  }

  private Reply submit(DialogSubmitted submitted, LateReply late) {
    return access.with(
        submitted.context(),
        submitted.parameters(),
        space -> submit(submitted, space, late),
        Capability.PEOPLE);
  }

  private Reply submit(DialogSubmitted submitted, CreatedSpace space, LateReply late) {
    Context context = submitted.context();
    PeopleDraft draft = PeopleDraft.read(submitted.fields(), submitted.parameters());
    Optional<FormOpening> opening = FormOpening.read(submitted.parameters());
    if (opening.isEmpty()) {
      return show(context, space, draft, FormOpening.now(), texts.formTooOld());
    }
    List<Invited> people = draft.people(context);
    String fault = fault(draft, people);
    if (!fault.isEmpty()) {
      return show(context, space, draft, opening.get(), fault);
    }
    SpaceChange change = SpaceChange.adding(Wish.of(context, space, opening.get().id()), people);
    CreationAttempt attempt = new CreationAttempt();
    late.set(() -> replies.late(context, change, attempt));
    ChangeOutcome outcome = changer.carryOut(change, context.deadline(), attempt);
    if (outcome instanceof ChangeOutcome.RulesViolated violated) {
      String words =
          violated.violations().stream().map(refusals::text).collect(Collectors.joining("\n"));
      return show(context, space, draft, opening.get(), words);
    }
    return replies.of(context, change, outcome);
  }

  private String fault(PeopleDraft draft, List<Invited> people) {
    String wrong = FormPeople.wrongAddresses(draft.emails());
    if (!wrong.isEmpty()) {
      return texts.emailsWrong(wrong);
    }
    if (people.isEmpty()) {
      return texts.peopleMissing();
    }
    return people.size() > SpaceLimits.MAX_PEOPLE
        ? texts.tooManyToAdd(SpaceLimits.MAX_PEOPLE, people.size())
        : "";
  }

  private Reply reopen(DialogSubmitted submitted, String why) {
    return access.with(
        submitted.context(),
        submitted.parameters(),
        space ->
            show(
                submitted.context(),
                space,
                PeopleDraft.read(submitted.fields(), submitted.parameters()),
                FormOpening.read(submitted.parameters()).orElseGet(FormOpening::now),
                why),
        Capability.PEOPLE);
  }

  /** The form with everybody in it whom a change adds. */
  Reply reopen(Context context, CreatedSpace space, SpaceChange change) {
    return show(context, space, PeopleDraft.of(change.people()), FormOpening.now(), "");
  }

  private Reply show(
      Context context, CreatedSpace space, PeopleDraft draft, FormOpening opening, String fault) {
    return new Reply.OpenDialog(form.of(context, space, draft, opening, fault));
  }
}
