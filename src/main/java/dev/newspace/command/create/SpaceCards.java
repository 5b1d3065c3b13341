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
import dev.newspace.space.SpaceRequest.Invited;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What to say of each outcome of asking Google for a space. */
@ApplicationScoped
class SpaceCards {
  private static final int MAX_NAMED = 10;
  private static final Duration BUSY_FOR = Duration.ofMinutes(1);

  private final SpaceFormButton formButton;
  private final CommandTexts texts;

  SpaceCards(SpaceFormButton formButton, Languages languages) {
    this.formButton = formButton;
    this.texts = languages.texts(CommandTexts.class);
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
            new Line.Labelled(texts.members(), members(request, space))),
        List.of(new Button.Open(texts.openSpace(), space.link()), formButton.another()));
  }

  /** Says that somebody is in only where Google's count leaves no doubt. */
  private String members(SpaceRequest request, CreatedSpace space) {
    int asked = request.people().size();
    if (asked == 0) {
      return texts.you();
    }
    if (request.people().stream().anyMatch(person -> person.displayName().isEmpty())) {
      return counted(space, asked);
    }
    String people = people(request);
    if (space.joined().isEmpty()) {
      return texts.youAndAsked(people);
    }
    int joined = Math.max(0, space.joined().get() - 1);
    if (joined == 0) {
      return texts.youButNot(people);
    }
    return joined >= asked ? texts.youAnd(people) : texts.youAndSome(joined, asked);
  }

  /** Of people picked in a form Chat tells no names. */
  private String counted(CreatedSpace space, int asked) {
    if (space.joined().isEmpty()) {
      return texts.youAndAskedCount(asked);
    }
    int joined = Math.max(0, space.joined().get() - 1);
    return joined >= asked ? texts.youAndCount(asked) : texts.youAndSome(joined, asked);
  }

  /** A card holds 32,000 bytes: many people are counted instead of named. */
  private String people(SpaceRequest request) {
    String named =
        request.people().stream()
            .limit(MAX_NAMED)
            .map(Invited::displayName)
            .collect(Collectors.joining(", "));
    int more = request.people().size() - MAX_NAMED;
    return more > 0 ? texts.andMore(named, more) : named;
  }
}
