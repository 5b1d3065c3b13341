package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.event.Dialect;
import dev.newspace.playground.rule.Breach;
import dev.newspace.playground.rule.Rules;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Holds an answer against what Google Chat takes in answer to an event. */
final class AnswerCheck {

  private static final String DIALOG = "actionResponse.dialogAction.dialog.body";

  private AnswerCheck() {}

  /** The answer, or its refusal. */
  static AppAnswer checked(Delivery to, AppAnswer answer, JsonNode body) {
    Set<Breach> breaches = breaches(to, answer, body);
    return breaches.isEmpty() ? answer : new AppAnswer.Refused(List.copyOf(breaches), body);
  }

  private static Set<Breach> breaches(Delivery to, AppAnswer answer, JsonNode body) {
    boolean addOn = to.dialect() == Dialect.ADD_ON || to.isHome();
    Set<Breach> breaches = new LinkedHashSet<>();
    if (answer instanceof AppAnswer.Unshown) {
      return breaches;
    }
    breaches.addAll(addOn ? Rules.addOn(body) : Rules.message(body, ""));
    if (answer instanceof AppAnswer.Post post && addOn) {
      breaches.addAll(Rules.message(post.message(), at("createMessageAction")));
    } else if (answer instanceof AppAnswer.Update update && addOn) {
      breaches.addAll(Rules.message(update.message(), at("updateMessageAction")));
    } else if (answer instanceof AppAnswer.ShowHome home) {
      breaches.addAll(Rules.dialog(home.card(), "action.navigations"));
    } else if (answer instanceof AppAnswer.OpenDialog open) {
      breaches.addAll(Rules.dialog(open.card(), addOn ? "action.navigations.pushCard" : DIALOG));
      if (to.dialogEvent().isEmpty()) {
        breaches.add(Rules.dialogUnasked());
      }
    } else if (answer instanceof AppAnswer.Authorize && to.isClick()) {
      breaches.add(Rules.promptOnClick());
    }
    return breaches;
  }

  private static String at(String action) {
    return "hostAppDataAction.chatDataAction." + action + ".message";
  }
}
