package dev.newspace.command.create;

import dev.newspace.command.ButtonAction;
import dev.newspace.command.Command;
import dev.newspace.command.CommandTexts;
import dev.newspace.command.ConsentPrompts;
import dev.newspace.command.FormAction;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Interaction.ButtonClicked;
import dev.newspace.interaction.Interaction.CommandInvoked;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Interaction.DialogSubmitted;
import dev.newspace.interaction.Reply;
import dev.newspace.oauth.token.UserGrants;
import dev.newspace.space.SpaceName;
import dev.newspace.space.SpaceRequest;
import dev.newspace.space.SpaceRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * <em>Create a space</em>: the form, opened by the quick command or by a button, and what it makes.
 */
@ApplicationScoped
public class SpaceFormCommand implements Command, ButtonAction, FormAction {
  public static final String OPEN = "openSpaceForm";
  static final String REQUEST_PARAMETER = "request";
  static final String NAME_PARAMETER = "name";
  static final String PEOPLE_PARAMETER = "people";

  private final UserGrants authorities;
  private final ConsentPrompts prompts;
  private final CreateSpaceButton answers;
  private final SpaceForm form;
  private final SpaceFormReader reader;
  private final SealedRequests requests;
  private final SpaceRules rules;
  private final CommandTexts texts;

  SpaceFormCommand(
      UserGrants authorities,
      ConsentPrompts prompts,
      CreateSpaceButton answers,
      SpaceForm form,
      SpaceFormReader reader,
      SealedRequests requests,
      SpaceRules rules,
      Languages languages) {
    this.authorities = authorities;
    this.prompts = prompts;
    this.answers = answers;
    this.form = form;
    this.reader = reader;
    this.requests = requests;
    this.rules = rules;
    this.texts = languages.texts(CommandTexts.class);
  }

  @Override
  public String name() {
    return "Create a space";
  }

  @Override
  public String action() {
    return OPEN;
  }

  @Override
  public String form() {
    return SpaceForm.SEND;
  }

  /**
   * Chat sends a quick command again after consent, so consent comes first; but nobody is asked for
   * it who may not create a space, which the form says.
   */
  @Override
  public Reply answer(CommandInvoked given) {
    Context context = given.context();
    SpaceDraft draft = SpaceDraft.named(given.argument(), List.of());
    boolean needsNone =
        authorities.hasConsented(context.user())
            || rules.against(context.user(), context.email().orElse("")).isPresent();
    return needsNone
        ? open(context, draft)
        : prompts.askFirst(context).orElseGet(() -> open(context, draft));
  }

  @Override
  public Reply answer(ButtonClicked pressed) {
    Map<String, String> carried = pressed.parameters();
    return open(
        pressed.context(),
        requests
            .open(pressed.context().user(), carried.getOrDefault(REQUEST_PARAMETER, ""))
            .map(SpaceDraft::of)
            .orElseGet(() -> typed(carried)));
  }

  private static SpaceDraft typed(Map<String, String> carried) {
    String people = carried.getOrDefault(PEOPLE_PARAMETER, "");
    return SpaceDraft.named(
        carried.getOrDefault(NAME_PARAMETER, ""),
        people.isEmpty() ? List.of() : List.of(people.split(",")));
  }

  @Override
  public Reply answer(DialogSubmitted sent) {
    SpaceDraft draft = SpaceDraft.read(sent.fields());
    Optional<FormOpening> opening = FormOpening.read(sent.parameters());
    if (opening.isEmpty()) {
      return again(
          sent.context(), draft, FormOpening.now(), Map.of(SpaceForm.WHOLE, texts.formTooOld()));
    }
    Map<String, String> faults = reader.faults(draft);
    if (!faults.isEmpty()) {
      return again(sent.context(), draft, opening.get(), faults);
    }
    SpaceRequest request = reader.request(sent.context(), draft, opening.get());
    Reply reply =
        answers.answer(
            sent.context(),
            request,
            breaches -> again(sent.context(), draft, opening.get(), reader.faults(breaches)));
    boolean taken = reply instanceof Reply.PrivateMessage show && show.card().kind() == Kind.NAME_TAKEN;
    return taken ? otherName(sent.context(), draft, opening.get(), request) : reply;
  }

  @Override
  public Optional<Reply> late(DialogSubmitted sent) {
    SpaceDraft draft = SpaceDraft.read(sent.fields());
    return FormOpening.read(sent.parameters())
        .filter(opening -> reader.faults(draft).isEmpty())
        .map(opening -> answers.late(reader.request(sent.context(), draft, opening)));
  }

  private Reply otherName(
      Context context, SpaceDraft draft, FormOpening opening, SpaceRequest request) {
    List<String> names =
        rules.alternatives(request.displayName()).stream().map(SpaceName::value).toList();
    Map<String, String> fault =
        Map.of(
            SpaceForm.NAME,
            names.isEmpty()
                ? texts.nameTakenNoOther(request.displayName())
                : texts.nameTakenForm(request.displayName(), String.join(", ", names)));
    return new Reply.OpenDialog(form.of(context, draft, opening, fault, names));
  }

  private Reply open(Context context, SpaceDraft draft) {
    Map<String, String> inTheWay =
        rules
            .against(context.user(), context.email().orElse(""))
            .map(breach -> reader.faults(List.of(breach)))
            .orElse(Map.of());
    return again(context, draft, FormOpening.now(), inTheWay);
  }

  private Reply again(
      Context context, SpaceDraft draft, FormOpening opening, Map<String, String> faults) {
    return new Reply.OpenDialog(form.of(context, draft, opening, faults, List.of()));
  }
}
