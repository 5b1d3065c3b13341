package dev.newspace.command.create;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.SpaceFormButton;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Card.Line;
import dev.newspace.space.RuleViolation;
import dev.newspace.space.SpaceRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What to say where something is against a rule of the administrator, in words of both. */
@ApplicationScoped
class ViolationCards {
  private static final int MAX_NAMED = 10;

  private final SpaceFormButton formButton;
  private final CommandTexts texts;

  ViolationCards(SpaceFormButton formButton, Languages languages) {
    this.formButton = formButton;
    this.texts = languages.texts(CommandTexts.class);
  }

  /** The gravest of the reasons; where the form can mend it, a button opens it, filled in. */
  Card card(SpaceRequest request, List<RuleViolation> violations) {
    RuleViolation violation = violations.get(0);
    List<Line> lines = new ArrayList<>();
    lines.add(new Line.Text(sentence(violation)));
    violation.explanation().ifPresent(words -> lines.add(new Line.Labelled(texts.rule(), words)));
    lines.add(new Line.Text(request.hasName() ? texts.nothingCreated() : texts.chatNotStarted()));
    boolean atAnEnd =
        !request.hasName()
            || violation instanceof RuleViolation.Creator
            || violation instanceof RuleViolation.DailyLimit;
    return new Card(
        Kind.AGAINST_A_RULE,
        title(violation),
        lines,
        atAnEnd ? List.of() : List.of(formButton.filledIn(request)));
  }

  /** What is wrong, and the administrator's words, in one text. */
  String text(RuleViolation violation) {
    return violation
        .explanation()
        .map(words -> sentence(violation) + " " + words)
        .orElseGet(() -> sentence(violation));
  }

  private String sentence(RuleViolation violation) {
    if (violation instanceof RuleViolation.Name name) {
      return texts.ruleName(name.name());
    }
    if (violation instanceof RuleViolation.DailyLimit day) {
      long hours = Math.max(1, day.left().plusMinutes(59).toHours());
      return texts.ruleDay(day.limit(), hours);
    }
    if (violation instanceof RuleViolation.Description) {
      return texts.ruleDescription();
    }
    if (violation instanceof RuleViolation.ExternalUsers outsiders) {
      String who = outsiders.who().stream().limit(MAX_NAMED).collect(Collectors.joining(", "));
      return who.isEmpty() ? texts.ruleOutsiders() : texts.ruleOutsidersWho(who);
    }
    return texts.ruleCreator();
  }

  private String title(RuleViolation violation) {
    if (violation instanceof RuleViolation.Name) {
      return texts.ruleNameTitle();
    }
    if (violation instanceof RuleViolation.DailyLimit) {
      return texts.ruleDayTitle();
    }
    if (violation instanceof RuleViolation.Description) {
      return texts.ruleDescriptionTitle();
    }
    return violation instanceof RuleViolation.ExternalUsers
        ? texts.ruleOutsidersTitle()
        : texts.notAllowed();
  }
}
