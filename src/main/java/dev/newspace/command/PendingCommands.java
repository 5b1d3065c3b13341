package dev.newspace.command;

import dev.newspace.context.Languages;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Card.Line;
import dev.newspace.oauth.consent.AfterConsent;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Carries out what waited for a consent, and says on a page what a card would have said. */
@ApplicationScoped
class PendingCommands implements AfterConsent {
  private final List<PendingCommand> kinds;
  private final StandardCards cards;
  private final CommandTexts texts;

  PendingCommands(@All List<PendingCommand> kinds, StandardCards cards, Languages languages) {
    this.kinds = kinds;
    this.cards = cards;
    this.texts = languages.texts(CommandTexts.class);
  }

  @Override
  public Result carryOut(String user, String command, Locale locale) {
    return page(
        cards
            .paused()
            .or(
                () ->
                    kinds.stream()
                        .flatMap(kind -> kind.carryOut(user, command).stream())
                        .findFirst())
            .orElseGet(
                () -> Card.of(Kind.OUTDATED, texts.outdatedButton(), texts.outdatedButtonText())));
  }

  private static Result page(Card card) {
    String text =
        card.lines().stream()
            .map(PendingCommands::text)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining("\n"));
    Optional<Link> link =
        card.buttons().stream()
            .filter(Button.Open.class::isInstance)
            .map(Button.Open.class::cast)
            .map(button -> new Link(button.label(), button.target()))
            .findFirst();
    return new Result(card.title(), text, link, card.kind().isFailure());
  }

  private static String text(Line line) {
    return line instanceof Line.Labelled labelled
        ? labelled.label() + ": " + labelled.text()
        : line.text();
  }
}
