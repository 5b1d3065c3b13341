package dev.newspace.command.create;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.SealedRequests;
import dev.newspace.command.SpaceFormButton;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Card.Line;
import dev.newspace.space.SpaceRequest;
import dev.newspace.space.SpaceRequest.Invited;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Asks whether a space is to be open to people from outside, before it is created: that can never
 * be changed ({@code external_user_allowed}, google/chat/v1/space.proto). Whatever is pressed, and
 * however often, one space comes of it.
 */
@ApplicationScoped
class OutsidersCard {
  private static final int MAX_NAMED = 10;

  /** What three buttons may carry together: each has the whole request. */
  private static final int MAX_CARRIED = 27_000;

  private final CreateSpaceReplies replies;
  private final SealedRequests requests;
  private final SpaceFormButton formButton;
  private final CommandTexts texts;

  OutsidersCard(
      CreateSpaceReplies replies,
      SealedRequests requests,
      SpaceFormButton formButton,
      Languages languages) {
    this.replies = replies;
    this.requests = requests;
    this.formButton = formButton;
    this.texts = languages.texts(CommandTexts.class);
  }

  Card of(SpaceRequest request, List<Invited> outsiders) {
    List<Invited> others =
        request.people().stream().filter(person -> !outsiders.contains(person)).toList();
    SpaceRequest open = request.with(request.details().withOutsiders(), request.people());
    List<Button> buttons = new ArrayList<>();
    buttons.add(replies.button(texts.letOutsidersIn(), open));
    buttons.add(replies.button(texts.leaveOutsidersOut(), request.with(request.details(), others)));
    if (requests.seal(open).length() <= MAX_CARRIED / 3) {
      buttons.add(formButton.filledIn(request));
    }
    return new Card(
        Kind.OUTSIDERS_ASKED,
        texts.outsidersAsked(),
        List.of(
            new Line.Text(texts.outsidersAskedText(names(outsiders))),
            new Line.Labelled(texts.name(), request.displayName()),
            new Line.Text(texts.nothingCreated())),
        buttons);
  }

  private String names(List<Invited> people) {
    String named =
        people.stream()
            .limit(MAX_NAMED)
            .map(Invited::displayName)
            .collect(Collectors.joining(", "));
    int more = people.size() - MAX_NAMED;
    return more > 0 ? texts.andMore(named, more) : named;
  }
}
