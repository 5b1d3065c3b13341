package dev.newspace.command;

import dev.newspace.Languages;
import dev.newspace.command.Card.Button;
import dev.newspace.command.Card.Kind;
import dev.newspace.command.Interaction.CommandGiven;
import dev.newspace.command.Interaction.Mention;
import dev.newspace.space.Rules;
import dev.newspace.space.SpaceDetails;
import dev.newspace.space.SpaceName;
import dev.newspace.space.SpaceName.Reading;
import dev.newspace.space.SpaceRequest;
import dev.newspace.space.SpaceRequest.Invited;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /newspace Name [@people]}: the space, made as the person who asked. */
@ApplicationScoped
class NewSpace implements Command {
  private static final String NAME = "/newspace";

  private final SpaceAnswers answers;
  private final Rules rules;
  private final CommandTexts texts;

  NewSpace(SpaceAnswers answers, Rules rules, Languages languages) {
    this.answers = answers;
    this.rules = rules;
    this.texts = languages.texts(CommandTexts.class);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Reply answer(CommandGiven given) {
    Reading reading = rules.read(given.argument());
    if (reading instanceof Reading.TooLong tooLong) {
      return show(
          Card.of(
              Kind.NAME_TOO_LONG,
              texts.nameTooLong(),
              texts.nameTooLongText(SpaceName.MOST_CODE_POINTS, tooLong.length()) + counted()),
          given);
    }
    if (!(reading instanceof Reading.Valid valid)) {
      return show(
          Card.of(
              Kind.NAME_MISSING,
              texts.nameMissing(),
              texts.nameMissingText(texts.helpNewspaceExample())),
          given);
    }
    int people = given.mentions().size();
    if (people > SpaceRequest.MOST_PEOPLE) {
      return new Reply.Show(
          Card.of(
              Kind.TOO_MANY_PEOPLE,
              texts.tooManyPeople(),
              texts.tooManyPeopleText(SpaceRequest.MOST_PEOPLE, people)));
    }
    return answers.answer(given.context(), request(given, valid.name()));
  }

  @Override
  public Optional<Reply> late(CommandGiven given) {
    return rules.read(given.argument()) instanceof Reading.Valid valid
        ? Optional.of(answers.late(request(given, valid.name())))
        : Optional.empty();
  }

  private SpaceRequest request(CommandGiven given, SpaceName name) {
    String user = given.context().user();
    boolean closed = given.context().inOrganization() && rules.areOutsidersForbidden();
    return new SpaceRequest(
        SpaceRequest.idOf(user, given.context().delivery()),
        user,
        given.context().email().orElse(""),
        name.value(),
        closed ? SpaceDetails.NONE.withoutOutsiders() : SpaceDetails.NONE,
        given.mentions().stream()
            .map(one -> new Invited(one.user(), one.displayName(), one.outside()))
            .toList());
  }

  private String counted() {
    return rules.prefix().isBlank() ? "" : " " + texts.prefixCounts(rules.prefix().strip());
  }

  /** What was typed is in the form that the button opens. */
  private Reply show(Card card, CommandGiven given) {
    String people =
        given.mentions().stream()
            .limit(SpaceRequest.MOST_PEOPLE)
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
    int most = 2 * SpaceName.MOST_CODE_POINTS;
    return typed.codePointCount(0, typed.length()) > most
        ? typed.substring(0, typed.offsetByCodePoints(0, most))
        : typed;
  }
}
