package dev.newspace.command.create;

import dev.newspace.command.CommandTexts;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Card.Line;
import dev.newspace.space.RuleViolation;
import dev.newspace.space.SpaceRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What to say where something is against a rule of the administrator, in words of both. */
@ApplicationScoped
class ViolationCards {
  private static final int MAX_NAMED = 10;

  private final SealedRequests requests;
  private final CommandTexts texts;

  ViolationCards(SealedRequests requests, Languages languages) {
    this.requests = requests;
    this.texts = languages.texts(CommandTexts.class);
  }

  /** The gravest of the reasons; where the form can mend it, a button opens it, filled in. */
  Card card(SpaceRequest request, List<RuleViolation> breaches) {
    RuleViolation breach = breaches.get(0);
    List<Line> lines = new ArrayList<>();
    lines.add(new Line.Text(sentence(breach)));
    breach.explanation().ifPresent(words -> lines.add(new Line.Labelled(texts.rule(), words)));
    lines.add(new Line.Text(texts.nothingCreated()));
    boolean atAnEnd = breach instanceof RuleViolation.Creator || breach instanceof RuleViolation.DailyLimit;
    return new Card(
        Kind.AGAINST_A_RULE,
        title(breach),
        lines,
        atAnEnd ? List.of() : List.of(openForm(request)));
  }

  /** Opens the form with everything in it that a request has. */
  Button openForm(SpaceRequest request) {
    return new Button.Press(
        texts.openForm(),
        SpaceFormCommand.OPEN,
        Map.of(SpaceFormCommand.REQUEST_PARAMETER, requests.seal(request)),
        true);
  }

  /** What is wrong, and the administrator's words, in one text. */
  String text(RuleViolation breach) {
    return breach
        .explanation()
        .map(words -> sentence(breach) + " " + words)
        .orElseGet(() -> sentence(breach));
  }

  private String sentence(RuleViolation breach) {
    if (breach instanceof RuleViolation.Name name) {
      return texts.ruleName(name.name());
    }
    if (breach instanceof RuleViolation.DailyLimit day) {
      long hours = Math.max(1, day.left().plusMinutes(59).toHours());
      return texts.ruleDay(day.limit(), hours);
    }
    if (breach instanceof RuleViolation.Description) {
      return texts.ruleDescription();
    }
    if (breach instanceof RuleViolation.ExternalUsers outsiders) {
      String who = outsiders.who().stream().limit(MAX_NAMED).collect(Collectors.joining(", "));
      return who.isEmpty() ? texts.ruleOutsiders() : texts.ruleOutsidersWho(who);
    }
    return texts.ruleCreator();
  }

  private String title(RuleViolation breach) {
    if (breach instanceof RuleViolation.Name) {
      return texts.ruleNameTitle();
    }
    if (breach instanceof RuleViolation.DailyLimit) {
      return texts.ruleDayTitle();
    }
    if (breach instanceof RuleViolation.Description) {
      return texts.ruleDescriptionTitle();
    }
    return breach instanceof RuleViolation.ExternalUsers ? texts.ruleOutsidersTitle() : texts.notAllowed();
  }
}
