package dev.newspace.command.manage;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.RefusedActionCards;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Card.Line;
import dev.newspace.oauth.token.UserGrants.Grant;
import dev.newspace.space.CreatedSpace;
import dev.newspace.space.CreationResult;
import dev.newspace.space.RuleViolation;
import dev.newspace.space.SpacePart;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What to say where something is not done with a space: what is in the way, and who can help. */
@ApplicationScoped
class ChangeRefusalCards {
  private static final String SPACES_COMMAND = "/spaces";

  private final RefusedActionCards refusedActions;
  private final CommandTexts texts;

  ChangeRefusalCards(RefusedActionCards refusedActions, Languages languages) {
    this.refusedActions = refusedActions;
    this.texts = languages.texts(CommandTexts.class);
  }

  Card notManageable() {
    return Card.of(Kind.NOT_MANAGEABLE, texts.notManageable(), texts.notManageableText());
  }

  Card notYours() {
    return Card.of(Kind.NOT_YOURS, texts.notYours(), texts.notYoursText(SPACES_COMMAND));
  }

  Card gone(CreatedSpace space) {
    return Card.of(Kind.SPACE_GONE, texts.spaceGone(), texts.spaceGoneText(space.displayName()));
  }

  Card notPermitted() {
    return Card.of(Kind.NOT_PERMITTED, texts.notPermitted(), texts.notPermittedText());
  }

  /** A grant that cannot be used, though the consent stands. */
  Card of(Grant grant) {
    return refusedActions.of(grant, texts.nothingChanged());
  }

  /** What is against the administrator's rules. */
  Card of(List<RuleViolation> violations) {
    List<Line> lines = new ArrayList<>();
    violations.forEach(violation -> lines.add(new Line.Text(text(violation))));
    lines.add(new Line.Text(texts.nothingChanged()));
    return new Card(Kind.AGAINST_A_RULE, texts.rule(), lines, List.of());
  }

  /** What is wrong, and the administrator's words, in one text. */
  String text(RuleViolation violation) {
    String sentence = sentence(violation);
    return violation.explanation().map(words -> sentence + " " + words).orElse(sentence);
  }

  private String sentence(RuleViolation violation) {
    if (violation instanceof RuleViolation.Name name) {
      return texts.ruleName(name.name());
    }
    if (violation instanceof RuleViolation.Description) {
      return texts.ruleDescription();
    }
    return violation instanceof RuleViolation.ExternalUsers outsiders && !outsiders.who().isEmpty()
        ? texts.ruleOutsidersWho(String.join(", ", outsiders.who()))
        : texts.ruleOutsiders();
  }

  /**
   * Google's refusal.
   *
   * @param partly whether a part of what was wanted is done all the same
   */
  Card of(CreationResult why, boolean partly) {
    Card card = of(why);
    if (!partly) {
      return card;
    }
    List<Line> lines = new ArrayList<>(card.lines());
    lines.remove(new Line.Text(texts.nothingChanged()));
    if (why instanceof CreationResult.Unreachable) {
      lines.clear();
    }
    lines.add(new Line.Text(texts.restSaved()));
    return new Card(card.kind(), card.title(), lines, card.buttons());
  }

  /** The same, where nothing is done. */
  Card of(CreationResult why) {
    if (why instanceof CreationResult.Rejected rejected && !rejected.suspects().isEmpty()) {
      String suspects =
          rejected.suspects().stream()
              .sorted()
              .map(this::text)
              .distinct()
              .collect(Collectors.joining("\n"));
      return changedNothing(Kind.REFUSED, texts.refused(), suspects);
    }
    return why instanceof CreationResult.NameTaken
        ? changedNothing(Kind.NAME_TAKEN, texts.nameTaken(), "")
        : refusedActions.of(why, texts.nothingChanged());
  }

  private Card changedNothing(Kind kind, String title, String text) {
    return refusedActions.card(kind, title, text, texts.nothingChanged());
  }

  /** What to do about a part of a space that Google did not take. */
  String text(SpacePart part) {
    return switch (part) {
      case NAME -> texts.refusedName();
      case DESCRIPTION -> texts.refusedDescription();
      case GUIDELINES -> texts.refusedGuidelines();
      case HISTORY -> texts.refusedHistory();
      case PEOPLE, KIND, DISCOVERABLE, OUTSIDERS -> texts.changeRefused();
    };
  }
}
