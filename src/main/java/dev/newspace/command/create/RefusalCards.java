package dev.newspace.command.create;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.SpaceFormButton;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Card.Line;
import dev.newspace.oauth.token.UserGrants.Grant;
import dev.newspace.space.CreationResult;
import dev.newspace.space.SpacePart;
import dev.newspace.space.SpaceRequest;
import dev.newspace.space.SpaceRequest.Invited;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to say where Google does not create a space: what is in the way, and who can help. */
@ApplicationScoped
class RefusalCards {
  private static final int MAX_NAMED = 10;
  private static final Duration BUSY_FOR = Duration.ofMinutes(1);

  private final SpaceFormButton formButton;
  private final CommandTexts texts;

  RefusalCards(SpaceFormButton formButton, Languages languages) {
    this.formButton = formButton;
    this.texts = languages.texts(CommandTexts.class);
  }

  /** A grant that cannot be used, though the consent stands. */
  Card of(Grant grant) {
    return grant instanceof Grant.Restricted
        ? Card.of(Kind.RESTRICTED, texts.restricted(), texts.restrictedText())
        : Card.of(Kind.CLIENT_REFUSED, texts.appNotConfigured(), texts.clientRefusedText());
  }

  /** A result without a space. */
  Card of(SpaceRequest request, CreationResult result) {
    if (result instanceof CreationResult.NameTaken) {
      return Card.of(
          Kind.NAME_TAKEN, texts.nameTaken(), texts.nameTakenText(request.displayName()));
    }
    if (result instanceof CreationResult.Rejected rejected && !rejected.suspects().isEmpty()) {
      return suspects(request, rejected.suspects());
    }
    if (result instanceof CreationResult.Busy busy) {
      long seconds = Math.max(1, busy.retryAfter().orElse(BUSY_FOR).toSeconds());
      return Card.of(Kind.BUSY, texts.busy(), texts.busyText(seconds));
    }
    if (result instanceof CreationResult.Conflict) {
      return Card.of(Kind.CONFLICT, texts.conflict(), texts.conflictText());
    }
    if (result instanceof CreationResult.Unreachable unreachable) {
      return Card.of(
          Kind.UNREACHABLE,
          texts.unreachable(),
          unreachable.mayHaveCreated() ? texts.unreachableText() : texts.unreachableNothingText());
    }
    return forbidden(result);
  }

  private Card forbidden(CreationResult result) {
    if (result instanceof CreationResult.NotAllowed) {
      return Card.of(Kind.NOT_ALLOWED, texts.notAllowed(), texts.notAllowedText());
    }
    if (result instanceof CreationResult.ChatDisabled) {
      return Card.of(Kind.NOT_ALLOWED, texts.chatOff(), texts.chatOffText());
    }
    if (result instanceof CreationResult.AppRestricted) {
      return Card.of(Kind.RESTRICTED, texts.restricted(), texts.restrictedInChatText());
    }
    if (result instanceof CreationResult.WorkspaceRequired) {
      return Card.of(Kind.WORKSPACE_NEEDED, texts.workspaceNeeded(), texts.workspaceNeededText());
    }
    if (result instanceof CreationResult.AppNotConfigured) {
      return Card.of(
          Kind.APP_NOT_CONFIGURED, texts.appNotConfigured(), texts.appNotConfiguredText());
    }
    return result instanceof CreationResult.Unauthorized
        ? Card.of(Kind.UNAUTHORIZED, texts.unauthorized(), texts.unauthorizedText())
        : Card.of(Kind.REFUSED, texts.refused(), texts.refusedText());
  }

  private Card suspects(SpaceRequest request, Set<SpacePart> suspects) {
    List<Line> lines =
        Stream.concat(
                suspects.stream().sorted().map(part -> text(part, request)),
                Stream.of(texts.nothingCreated()))
            .<Line>map(Line.Text::new)
            .toList();
    return new Card(Kind.REFUSED, texts.refused(), lines, List.of(formButton.filledIn(request)));
  }

  /** What to do about a part of a request that Google did not take. */
  String text(SpacePart part, SpaceRequest request) {
    return switch (part) {
      case NAME -> texts.refusedName();
      case DESCRIPTION -> texts.refusedDescription();
      case GUIDELINES -> texts.refusedGuidelines();
      case PEOPLE -> people(request);
      case KIND -> texts.refusedAnnouncement();
      case DISCOVERABLE -> texts.refusedDiscoverable();
      case HISTORY -> texts.refusedHistoryOff();
      case OUTSIDERS -> texts.refusedOutsiders();
    };
  }

  /** Of people picked in a form Chat tells no names. */
  private String people(SpaceRequest request) {
    String named =
        request.people().stream()
            .map(Invited::displayName)
            .filter(name -> !name.isEmpty())
            .limit(MAX_NAMED)
            .collect(Collectors.joining(", "));
    return named.isEmpty() ? texts.refusedPeople() : texts.refusedPeople() + " (" + named + ")";
  }
}
