package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.rule.AnswerFault;
import dev.newspace.playground.rule.AnswerRules;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Holds an answer against what Google Chat takes in answer to an event. */
final class AnswerCheck {

  private static final String DIALOG = "actionResponse.dialogAction.dialog.body";

  private AnswerCheck() {}

  /** The answer, or its refusal. */
  static AppAnswer checked(PendingEvent to, AppAnswer answer, JsonNode body) {
    Set<AnswerFault> breaches = breaches(to, answer, body);
    return breaches.isEmpty() ? answer : new AppAnswer.Refused(List.copyOf(breaches), body);
  }

  private static Set<AnswerFault> breaches(PendingEvent to, AppAnswer answer, JsonNode body) {
    boolean addOn = to.dialect() == EventFormat.ADD_ON || to.isHome();
    Set<AnswerFault> breaches = new LinkedHashSet<>();
    if (answer instanceof AppAnswer.Unshown && !to.dialogEvent().equals("REQUEST_DIALOG")) {
      return breaches;
    }
    breaches.addAll(addOn ? AnswerRules.addOn(body) : AnswerRules.message(body, ""));
    if (answer instanceof AppAnswer.Post post && addOn) {
      breaches.addAll(AnswerRules.message(post.message(), at("createMessageAction")));
    } else if (answer instanceof AppAnswer.Update update && addOn) {
      breaches.addAll(AnswerRules.message(update.message(), at("updateMessageAction")));
    } else if (answer instanceof AppAnswer.ShowHome home) {
      breaches.addAll(AnswerRules.dialog(home.card(), "action.navigations"));
      breaches.addAll(AnswerRules.interactions(home.card(), "action.navigations"));
    } else if (answer instanceof AppAnswer.OpenDialog open) {
      breaches.addAll(
          AnswerRules.dialog(open.card(), addOn ? "action.navigations.pushCard" : DIALOG));
      if (addOn) {
        breaches.addAll(AnswerRules.interactions(open.card(), "action.navigations.pushCard"));
      }
      if (to.dialogEvent().isEmpty()) {
        breaches.add(AnswerRules.dialogUnasked());
      }
    } else if (answer instanceof AppAnswer.Authorize && to.isClick()) {
      breaches.add(AnswerRules.promptOnClick());
    }
    if (to.dialogEvent().equals("REQUEST_DIALOG") && !isOfADialog(answer)) {
      return Set.of(AnswerRules.notADialog());
    }
    return breaches;
  }

  private static boolean isOfADialog(AppAnswer answer) {
    return answer instanceof AppAnswer.OpenDialog
        || answer instanceof AppAnswer.CloseDialog
        || answer instanceof AppAnswer.KeepDialog;
  }

  private static String at(String action) {
    return "hostAppDataAction.chatDataAction." + action + ".message";
  }
}
