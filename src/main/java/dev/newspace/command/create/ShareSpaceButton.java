package dev.newspace.command.create;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.HandlerRegistration;
import dev.newspace.command.HandlerRegistry;
import dev.newspace.command.StandardCards;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Card.Line;
import dev.newspace.interaction.Interaction.ButtonClicked;
import dev.newspace.interaction.Reply;
import dev.newspace.space.CreatedSpace;
import dev.newspace.space.SpaceRequest;
import dev.newspace.space.Spaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** <em>Share here</em>: tells everybody in the space of a new one, once. */
@ApplicationScoped
class ShareSpaceButton implements HandlerRegistration {
  private static final String ACTION = "shareSpace";
  private static final String SPACE = "space";

  /** What {@link SpaceRequest#idOf} makes. */
  private static final Pattern REQUEST_ID = Pattern.compile("[0-9a-f-]{36}");

  private final Spaces spaces;
  private final StandardCards cards;
  private final CommandTexts texts;

  ShareSpaceButton(Spaces spaces, StandardCards cards, Languages languages) {
    this.spaces = spaces;
    this.cards = cards;
    this.texts = languages.texts(CommandTexts.class);
  }

  @Override
  public void register(HandlerRegistry registry) {
    registry.onButton(ACTION, (clicked, late) -> share(clicked));
  }

  /**
   * The button, good for the person who created the space alone: of an id only its own person's
   * space is found. Not sealed, so that a repeated event gets the same card to the letter.
   */
  Button button(CreatedSpace space) {
    return new Button.Press(texts.share(), ACTION, Map.of(SPACE, space.requestId()));
  }

  private Reply share(ButtonClicked clicked) {
    String user = clicked.context().user();
    return Optional.of(clicked.parameters().getOrDefault(SPACE, ""))
        .filter(id -> REQUEST_ID.matcher(id).matches())
        .flatMap(id -> spaces.find(id, user))
        .map(space -> share(space, clicked.context().moment()))
        .orElseGet(cards::outdatedButton);
  }

  private Reply share(CreatedSpace space, String moment) {
    return spaces.share(space, moment)
        ? new Reply.PublicMessage(announcement(space))
        : new Reply.PrivateMessage(
            Card.of(Kind.SHARED_BEFORE, texts.sharedBefore(), texts.sharedBeforeText()));
  }

  private Card announcement(CreatedSpace space) {
    return new Card(
        Kind.SPACE_SHARED,
        texts.shared(),
        List.of(
            new Line.Labelled(texts.name(), space.displayName()),
            new Line.Text(texts.sharedText())),
        List.of(new Button.Open(texts.openSpace(), space.link())));
  }
}
