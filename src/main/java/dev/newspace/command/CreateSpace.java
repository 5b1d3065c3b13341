package dev.newspace.command;

import dev.newspace.Languages;
import dev.newspace.account.Authorities;
import dev.newspace.command.Card.Kind;
import dev.newspace.command.Interaction.ButtonPressed;
import dev.newspace.command.Interaction.CommandGiven;
import dev.newspace.command.Interaction.Context;
import dev.newspace.command.Interaction.FormSent;
import dev.newspace.space.SpaceName;
import dev.newspace.space.SpaceRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * <em>Create a space</em>: the form, opened by the quick command or by a button, and what it makes.
 */
@ApplicationScoped
class CreateSpace implements Command, ButtonAction, FormAction {
  static final String OPEN = "openSpaceForm";
  static final String NAME_PARAMETER = "name";
  static final String PEOPLE_PARAMETER = "people";

  private final Authorities authorities;
  private final SpaceAnswers answers;
  private final SpaceForm form;
  private final SpaceFormReader reader;
  private final CommandTexts texts;

  CreateSpace(
      Authorities authorities,
      SpaceAnswers answers,
      SpaceForm form,
      SpaceFormReader reader,
      Languages languages) {
    this.authorities = authorities;
    this.answers = answers;
    this.form = form;
    this.reader = reader;
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

  /** Chat sends a quick command again after consent, so consent comes first. */
  @Override
  public Reply answer(CommandGiven given) {
    Context context = given.context();
    return authorities.hasConsented(context.user())
        ? open(context, SpaceDraft.named(given.argument(), List.of()))
        : answers
            .askConsentFirst(context)
            .orElseGet(() -> open(context, SpaceDraft.named("", List.of())));
  }

  @Override
  public Reply answer(ButtonPressed pressed) {
    String people = pressed.parameters().getOrDefault(PEOPLE_PARAMETER, "");
    return open(
        pressed.context(),
        SpaceDraft.named(
            pressed.parameters().getOrDefault(NAME_PARAMETER, ""),
            people.isEmpty() ? List.of() : List.of(people.split(","))));
  }

  @Override
  public Reply answer(FormSent sent) {
    SpaceDraft draft = SpaceDraft.read(sent.fields());
    Optional<FormOpening> opening = FormOpening.read(sent.parameters());
    if (opening.isEmpty()) {
      return again(sent.context(), draft, FormOpening.now(), Map.of("", texts.formTooOld()));
    }
    Map<String, String> faults = reader.faults(draft);
    if (!faults.isEmpty()) {
      return again(sent.context(), draft, opening.get(), faults);
    }
    SpaceRequest request = reader.request(sent.context(), draft, opening.get());
    Reply reply = answers.answer(sent.context(), request);
    boolean taken = reply instanceof Reply.Show show && show.card().kind() == Kind.NAME_TAKEN;
    return taken ? otherName(sent.context(), draft, opening.get(), request) : reply;
  }

  @Override
  public Optional<Reply> late(FormSent sent) {
    SpaceDraft draft = SpaceDraft.read(sent.fields());
    return FormOpening.read(sent.parameters())
        .filter(opening -> reader.faults(draft).isEmpty())
        .map(opening -> answers.late(reader.request(sent.context(), draft, opening)));
  }

  private Reply otherName(
      Context context, SpaceDraft draft, FormOpening opening, SpaceRequest request) {
    List<String> names =
        new SpaceName(request.displayName())
            .alternatives(LocalDate.now(ZoneOffset.UTC)).stream().map(SpaceName::value).toList();
    Map<String, String> fault =
        Map.of(
            SpaceForm.NAME, texts.nameTakenForm(request.displayName(), String.join(", ", names)));
    return new Reply.Ask(form.of(context, draft, opening, fault, names));
  }

  private Reply open(Context context, SpaceDraft draft) {
    return again(context, draft, FormOpening.now(), Map.of());
  }

  private Reply again(
      Context context, SpaceDraft draft, FormOpening opening, Map<String, String> faults) {
    return new Reply.Ask(form.of(context, draft, opening, faults, List.of()));
  }
}
