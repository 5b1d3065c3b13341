package dev.newspace.command.create;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.FormOpening;
import dev.newspace.command.FormPeople;
import dev.newspace.command.HandlerRegistration;
import dev.newspace.command.HandlerRegistry;
import dev.newspace.command.LateReply;
import dev.newspace.command.SealedRequests;
import dev.newspace.command.SpaceFields;
import dev.newspace.command.SpaceFormButton;
import dev.newspace.command.create.SpaceCreator.Outcome;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Interaction.ButtonClicked;
import dev.newspace.interaction.Interaction.CommandInvoked;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Interaction.DialogSubmitted;
import dev.newspace.interaction.Interaction.Surface;
import dev.newspace.interaction.Reply;
import dev.newspace.space.CreationAttempt;
import dev.newspace.space.CreationResult;
import dev.newspace.space.SpaceName;
import dev.newspace.space.SpaceRequest;
import dev.newspace.space.SpaceRequest.Invited;
import dev.newspace.space.SpaceRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * <em>Create a space</em>: the form, opened by the quick command or by a button, and the space that
 * comes of it.
 *
 * <p>One file, since a form that is opened, sent and shown again is one conversation.
 */
@ApplicationScoped
class SpaceFormCommand implements HandlerRegistration {
  private static final String NAME = "Create a space";

  private final NewSpaceArgumentParser parser;
  private final SpaceForm form;
  private final SpaceFormReader reader;
  private final SealedRequests requests;
  private final SpaceRules rules;
  private final SpaceCreator creator;
  private final CreateSpaceReplies replies;
  private final SpaceFormButton formButton;
  private final CommandTexts texts;

  SpaceFormCommand(
      NewSpaceArgumentParser parser,
      SpaceForm form,
      SpaceFormReader reader,
      SealedRequests requests,
      SpaceRules rules,
      SpaceCreator creator,
      CreateSpaceReplies replies,
      SpaceFormButton formButton,
      Languages languages) {
    this.parser = parser;
    this.form = form;
    this.reader = reader;
    this.requests = requests;
    this.rules = rules;
    this.creator = creator;
    this.replies = replies;
    this.formButton = formButton;
    this.texts = languages.texts(CommandTexts.class);
  }

  @Override
  public void register(HandlerRegistry registry) {
    registry.onCommand(NAME, (invoked, late) -> open(invoked));
    registry.onButton(SpaceFormButton.ACTION, (clicked, late) -> open(clicked));
    registry.onDialog(SpaceForm.SEND, this::submit, this::reopen);
  }

  /**
   * Nobody is asked for consent before the form is sent: Chat shows no prompt where a dialog was to
   * be. Where the command was not configured to open a dialog, a button has to open it.
   */
  private Reply open(CommandInvoked invoked) {
    Context context = invoked.context();
    List<Invited> people = parser.mentioned(invoked);
    return context.surface() == Surface.CONVERSATION
        ? new Reply.PrivateMessage(
            Card.of(
                    Kind.NAME_MISSING,
                    texts.createSpace(),
                    texts.nameMissingText(texts.helpNewspaceExample()))
                .with(formButton.typed(invoked.argument(), people)))
        : open(context, SpaceDraft.named(invoked.argument(), FormPeople.names(people)));
  }

  private Reply open(ButtonClicked clicked) {
    Map<String, String> carried = clicked.parameters();
    return open(
        clicked.context(),
        requests
            .open(
                clicked.context().user(),
                carried.getOrDefault(SpaceFormButton.REQUEST_PARAMETER, ""))
            .map(SpaceDraft::of)
            .orElseGet(() -> typed(carried)));
  }

  private static SpaceDraft typed(Map<String, String> carried) {
    String people = carried.getOrDefault(SpaceFormButton.PEOPLE_PARAMETER, "");
    return SpaceDraft.named(
        carried.getOrDefault(SpaceFormButton.NAME_PARAMETER, ""),
        people.isEmpty() ? List.of() : List.of(people.split(",")));
  }

  private Reply open(Context context, SpaceDraft draft) {
    Map<String, String> inTheWay =
        rules
            .against(context.user(), context.email().orElse(""))
            .map(violation -> reader.faults(List.of(violation)))
            .orElse(Map.of());
    return openAgain(context, draft, FormOpening.now(), inTheWay);
  }

  private Reply submit(DialogSubmitted submitted, LateReply late) {
    Context context = submitted.context();
    SpaceDraft draft = SpaceDraft.read(submitted.fields(), submitted.parameters());
    Optional<FormOpening> opening = FormOpening.read(submitted.parameters());
    if (opening.isEmpty()) {
      return openAgain(
          context, draft, FormOpening.now(), Map.of(SpaceForm.WHOLE, texts.formTooOld()));
    }
    Map<String, String> faults = reader.faults(context, draft);
    if (!faults.isEmpty()) {
      return openAgain(context, draft, opening.get(), faults);
    }
    SpaceRequest request = reader.request(context, draft, opening.get());
    CreationAttempt attempt = new CreationAttempt();
    late.set(() -> replies.late(request, attempt));
    Outcome outcome = creator.create(request, context.deadline(), attempt);
    if (outcome instanceof Outcome.RulesViolated violated) {
      return openAgain(context, draft, opening.get(), reader.faults(violated.violations()));
    }
    if (outcome instanceof Outcome.Asked asked
        && asked.result() instanceof CreationResult.Rejected rejected
        && !rejected.suspects().isEmpty()) {
      return openAgain(context, draft, opening.get(), reader.faults(request, rejected.suspects()));
    }
    return outcome instanceof Outcome.Asked asked
            && asked.result() instanceof CreationResult.NameTaken
        ? otherName(context, draft, opening.get(), request)
        : replies.of(context, request, outcome);
  }

  private Reply reopen(DialogSubmitted submitted, String why) {
    return openAgain(
        submitted.context(),
        SpaceDraft.read(submitted.fields(), submitted.parameters()),
        FormOpening.read(submitted.parameters()).orElseGet(FormOpening::now),
        Map.of(SpaceForm.WHOLE, why));
  }

  private Reply otherName(
      Context context, SpaceDraft draft, FormOpening opening, SpaceRequest request) {
    List<String> names =
        rules.alternatives(request.displayName()).stream().map(SpaceName::value).toList();
    Map<String, String> fault =
        Map.of(
            SpaceFields.NAME,
            names.isEmpty()
                ? texts.nameTakenNoOther(request.displayName())
                : texts.nameTakenForm(request.displayName(), String.join(", ", names)));
    return new Reply.OpenDialog(form.of(context, draft, opening, fault, names));
  }

  private Reply openAgain(
      Context context, SpaceDraft draft, FormOpening opening, Map<String, String> faults) {
    return new Reply.OpenDialog(form.of(context, draft, opening, faults, List.of()));
  }
}
