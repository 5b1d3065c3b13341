package dev.newspace.command.create;

import dev.newspace.command.Command;
import dev.newspace.command.CommandTexts;
import dev.newspace.command.create.NewSpaceArgumentParser.Parsed;
import dev.newspace.config.SpaceTemplate;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Card.Line;
import dev.newspace.interaction.Interaction.CommandInvoked;
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
class NewSpaceCommand implements Command {
  private static final String NAME = "/newspace";

  private final NewSpaceArgumentParser typedSpaces;
  private final Templates templates;
  private final CreateSpaceButton answers;
  private final ViolationCards refusals;
  private final CommandTexts texts;

  NewSpaceCommand(
      NewSpaceArgumentParser typedSpaces,
      Templates templates,
      CreateSpaceButton answers,
      ViolationCards refusals,
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
  public Reply answer(CommandInvoked given) {
    Parsed typed = typedSpaces.read(given);
    if (typed instanceof Parsed.Request wish) {
      return answers.answer(given.context(), wish.request());
    }
    if (typed instanceof Parsed.UnknownTemplate unknown) {
      return new Reply.PrivateMessage(unknownTemplate(unknown));
    }
    if (typed instanceof Parsed.TooManyPeople many) {
      return show(
          Card.of(
              Kind.TOO_MANY_PEOPLE,
              texts.tooManyPeople(),
              texts.tooManyPeopleText(SpaceRequest.MAX_PEOPLE, many.count())),
          given);
    }
    return typed instanceof Parsed.NameTooLong tooLong
        ? show(Card.of(Kind.NAME_TOO_LONG, texts.nameTooLong(), text(tooLong)), given)
        : show(
            Card.of(
                Kind.NAME_MISSING,
                texts.nameMissing(),
                texts.nameMissingText(texts.helpNewspaceExample())),
            given);
  }

  @Override
  public Optional<Reply> late(CommandInvoked given) {
    return typedSpaces.read(given) instanceof Parsed.Request wish
        ? Optional.of(answers.late(wish.request()))
        : Optional.empty();
  }

  private Card unknownTemplate(Parsed.UnknownTemplate unknown) {
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

  private String text(Parsed.NameTooLong tooLong) {
    String text = texts.nameTooLongText(SpaceName.MAX_CODE_POINTS, tooLong.length());
    return tooLong.prefix().isEmpty() ? text : text + " " + texts.prefixCounts(tooLong.prefix());
  }

  /** What was typed is in the form that the button opens. */
  private Reply show(Card card, CommandInvoked given) {
    String people =
        given.mentions().stream()
            .limit(SpaceRequest.MAX_PEOPLE)
            .map(Mention::user)
            .collect(Collectors.joining(","));
    Map<String, String> typed =
        Map.of(
            SpaceFormCommand.NAME_PARAMETER,
            shortened(given.argument()),
            SpaceFormCommand.PEOPLE_PARAMETER,
            people);
    return new Reply.PrivateMessage(
        card.with(new Button.Press(texts.openForm(), SpaceFormCommand.OPEN, typed, true)));
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
