package dev.newspace.command;

import dev.newspace.command.Card.Kind;
import dev.newspace.command.Interaction.CommandGiven;
import dev.newspace.space.SpaceName;
import dev.newspace.space.SpaceName.Reading;
import dev.newspace.space.SpaceRequest;
import dev.newspace.space.SpaceRequest.Invited;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** {@code /newspace Name [@people]}: the space, made as the person who asked. */
@ApplicationScoped
class NewSpace implements Command {
  private static final String NAME = "/newspace";

  private final SpaceAnswers answers;
  private final Manifest manifest;
  private final CommandTexts texts;

  NewSpace(SpaceAnswers answers, Manifest manifest, CommandTexts texts) {
    this.answers = answers;
    this.manifest = manifest;
    this.texts = texts;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Reply answer(CommandGiven given) {
    Reading reading = SpaceName.read(given.argument());
    if (reading instanceof Reading.TooLong tooLong) {
      return show(
          Kind.NAME_TOO_LONG,
          texts.nameTooLong(),
          texts.nameTooLongText(SpaceName.MOST_CODE_POINTS, tooLong.length()));
    }
    if (!(reading instanceof Reading.Valid valid)) {
      return show(Kind.NAME_MISSING, texts.nameMissing(), texts.nameMissingText(example(given)));
    }
    int people = given.mentions().size();
    if (people > SpaceRequest.MOST_PEOPLE) {
      return show(
          Kind.TOO_MANY_PEOPLE,
          texts.tooManyPeople(),
          texts.tooManyPeopleText(SpaceRequest.MOST_PEOPLE, people));
    }
    return answers.answer(given.context(), request(given, valid.name()));
  }

  @Override
  public Optional<Reply> late(CommandGiven given) {
    return SpaceName.of(given.argument()).map(name -> answers.late(request(given, name)));
  }

  private static SpaceRequest request(CommandGiven given, SpaceName name) {
    String user = given.context().user();
    return new SpaceRequest(
        SpaceRequest.idOf(user, given.context().delivery()),
        user,
        name.value(),
        given.mentions().stream()
            .map(mention -> new Invited(mention.user(), mention.displayName()))
            .toList());
  }

  private String example(CommandGiven given) {
    return manifest.command(given.number()).orElseThrow().example();
  }

  private static Reply show(Kind kind, String title, String text) {
    return new Reply.Show(Card.of(kind, title, text));
  }
}
