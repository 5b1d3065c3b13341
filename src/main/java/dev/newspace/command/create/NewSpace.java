package dev.newspace.command.create;

import dev.newspace.command.Command;
import dev.newspace.command.CommandTexts;
import dev.newspace.command.create.TypedSpaces.Typed;
import dev.newspace.config.SpaceTemplate;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Card.Line;
import dev.newspace.interaction.Interaction.CommandGiven;
import dev.newspace.interaction.Interaction.Mention;
import dev.newspace.interaction.Reply;
import dev.newspace.space.SpaceName;
import dev.newspace.space.SpaceRequest;
import dev.newspace.space.Templates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /newspace Name [@people]}: the space, made as the person who asked. */
@ApplicationScoped
class NewSpace implements Command {
  private static final String NAME = "/newspace";

  private final TypedSpaces typedSpaces;
  private final Templates templates;
  private final SpaceAnswers answers;
  private final Refusals refusals;
  private final CommandTexts texts;

  NewSpace(
      TypedSpaces typedSpaces,
      Templates templates,
      SpaceAnswers answers,
      Refusals refusals,
      Languages languages) {
    this.typedSpaces = typedSpaces;
    this.templates = templates;
    this.answers = answers;
    this.refusals = refusals;
    this.texts = languages.texts(CommandTexts.class);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Reply answer(CommandGiven given) {
    Typed typed = typedSpaces.read(given);
    if (typed instanceof Typed.Wish wish) {
      return answers.answer(given.context(), wish.request());
    }
    if (typed instanceof Typed.UnknownTemplate unknown) {
      return new Reply.Show(unknownTemplate(unknown));
    }
    if (typed instanceof Typed.TooManyPeople many) {
      return show(
          Card.of(
              Kind.TOO_MANY_PEOPLE,
              texts.tooManyPeople(),
              texts.tooManyPeopleText(SpaceRequest.MAX_PEOPLE, many.count())),
          given);
    }
    return typed instanceof Typed.NameTooLong tooLong
        ? show(Card.of(Kind.NAME_TOO_LONG, texts.nameTooLong(), text(tooLong)), given)
        : show(
            Card.of(
                Kind.NAME_MISSING,
                texts.nameMissing(),
                texts.nameMissingText(texts.helpNewspaceExample())),
            given);
  }

  @Override
  public Optional<Reply> late(CommandGiven given) {
    return typedSpaces.read(given) instanceof Typed.Wish wish
        ? Optional.of(answers.late(wish.request()))
        : Optional.empty();
  }

  private Card unknownTemplate(Typed.UnknownTemplate unknown) {
    String known =
        templates.all().stream().map(SpaceTemplate::name).collect(Collectors.joining(", "));
    return new Card(
        Kind.UNKNOWN_TEMPLATE,
        texts.unknownTemplate(unknown.word()),
        List.of(
            new Line.Labelled(texts.templates(), known),
            new Line.Labelled(texts.name(), unknown.asTyped().displayName()),
            new Line.Text(texts.nothingCreated())),
        List.of(
            answers.button(texts.createAsTyped(), unknown.asTyped()),
            refusals.openForm(unknown.asTyped())));
  }

  private String text(Typed.NameTooLong tooLong) {
    String text = texts.nameTooLongText(SpaceName.MAX_CODE_POINTS, tooLong.length());
    return tooLong.prefix().isEmpty() ? text : text + " " + texts.prefixCounts(tooLong.prefix());
  }

  /** What was typed is in the form that the button opens. */
  private Reply show(Card card, CommandGiven given) {
    String people =
        given.mentions().stream()
            .limit(SpaceRequest.MAX_PEOPLE)
            .map(Mention::user)
            .collect(Collectors.joining(","));
    Map<String, String> typed =
        Map.of(
            CreateSpace.NAME_PARAMETER,
            shortened(given.argument()),
            CreateSpace.PEOPLE_PARAMETER,
            people);
    return new Reply.Show(
        card.with(new Button.Press(texts.openForm(), CreateSpace.OPEN, typed, true)));
  }

  /**
   * More than fits a name can still be cut in the form; more than fits a card cannot be carried.
   */
  private static String shortened(String typed) {
    int most = 2 * SpaceName.MAX_CODE_POINTS;
    return typed.codePointCount(0, typed.length()) > most
        ? typed.substring(0, typed.offsetByCodePoints(0, most))
        : typed;
  }
}
