package dev.newspace.command.create;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.ManageSpaceButton;
import dev.newspace.command.SpaceFormButton;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Card.Line;
import dev.newspace.space.CreatedSpace;
import dev.newspace.space.CreationResult;
import dev.newspace.space.SpaceDifference;
import dev.newspace.space.SpaceRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What to say of each outcome of asking Google for a space. */
@ApplicationScoped
class SpaceCards {

  private final RefusalCards refusalCards;
  private final SpaceFormButton formButton;
  private final ManageSpaceButton manage;
  private final CommandTexts texts;
  private final MembersText members;

  SpaceCards(
      RefusalCards refusalCards,
      SpaceFormButton formButton,
      ManageSpaceButton manage,
      Languages languages) {
    this.refusalCards = refusalCards;
    this.manage = manage;
    this.formButton = formButton;
    this.texts = languages.texts(CommandTexts.class);
    this.members = new MembersText(texts);
  }

  Card of(SpaceRequest request, CreationResult result) {
    return result instanceof CreationResult.Created created
        ? created(request, created.space())
        : refusalCards.of(request, result);
  }

  private Card created(SpaceRequest request, CreatedSpace space) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line.Labelled(texts.name(), space.displayName()));
    lines.add(new Line.Labelled(texts.members(), members.of(request, space)));
    space.differences().stream()
        .sorted()
        .map(difference -> new Line.Labelled(texts.differs(), text(difference)))
        .forEach(lines::add);
    List<Button> buttons = new ArrayList<>();
    buttons.add(new Button.Open(texts.openSpace(), space.link()));
    manage.of(space).ifPresent(buttons::add);
    buttons.add(formButton.another());
    return new Card(Kind.SPACE_CREATED, texts.created(), lines, buttons);
  }

  private String text(SpaceDifference difference) {
    return switch (difference) {
      case HISTORY_ON -> texts.differsHistoryOn();
      case DISCOVERABLE -> texts.differsDiscoverable();
      case NOT_DISCOVERABLE -> texts.differsNotDiscoverable();
      case OUTSIDERS_ALLOWED -> texts.differsOutsidersAllowed();
      case OUTSIDERS_NOT_ALLOWED -> texts.differsOutsidersNotAllowed();
    };
  }
}
