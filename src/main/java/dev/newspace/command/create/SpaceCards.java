package dev.newspace.command.create;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.SpaceFormButton;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Card.Line;
import dev.newspace.space.CreatedSpace;
import dev.newspace.space.CreationResult;
import dev.newspace.space.SpaceRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** What to say of each outcome of asking Google for a space. */
@ApplicationScoped
class SpaceCards {
  private static final Duration BUSY_FOR = Duration.ofMinutes(1);

  private final SpaceFormButton formButton;
  private final CommandTexts texts;
  private final MembersText members;

  SpaceCards(SpaceFormButton formButton, Languages languages) {
    this.formButton = formButton;
    this.texts = languages.texts(CommandTexts.class);
    this.members = new MembersText(texts);
  }

  Card of(SpaceRequest request, CreationResult result) {
    if (result instanceof CreationResult.Created created) {
      return created(request, created.space());
    }
    if (result instanceof CreationResult.NameTaken) {
      return Card.of(
          Kind.NAME_TAKEN, texts.nameTaken(), texts.nameTakenText(request.displayName()));
    }
    if (result instanceof CreationResult.NotAllowed) {
      return Card.of(Kind.NOT_ALLOWED, texts.notAllowed(), texts.notAllowedText());
    }
    if (result instanceof CreationResult.ChatDisabled) {
      return Card.of(Kind.NOT_ALLOWED, texts.chatOff(), texts.chatOffText());
    }
    if (result instanceof CreationResult.AppNotConfigured) {
      return Card.of(
          Kind.APP_NOT_CONFIGURED, texts.appNotConfigured(), texts.appNotConfiguredText());
    }
    if (result instanceof CreationResult.Busy busy) {
      long seconds = Math.max(1, busy.retryAfter().orElse(BUSY_FOR).toSeconds());
      return Card.of(Kind.BUSY, texts.busy(), texts.busyText(seconds));
    }
    return result instanceof CreationResult.Unreachable
        ? Card.of(Kind.UNREACHABLE, texts.unreachable(), texts.unreachableText())
        : Card.of(Kind.REFUSED, texts.refused(), texts.refusedText());
  }

  private Card created(SpaceRequest request, CreatedSpace space) {
    return new Card(
        Kind.SPACE_CREATED,
        texts.created(),
        List.of(
            new Line.Labelled(texts.name(), space.displayName()),
            new Line.Labelled(texts.members(), members.of(request, space))),
        List.of(new Button.Open(texts.openSpace(), space.link()), formButton.another()));
  }
}
