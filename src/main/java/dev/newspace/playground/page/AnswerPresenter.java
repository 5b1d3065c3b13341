package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/** Puts the app's answers where Chat shows them: into the conversation or into a dialog. */
final class AnswerPresenter {

  private final String app;
  private final Conversations conversations;
  private final Dialogs dialogs;
  private final LogTail log;

  /**
   * A presenter.
   *
   * @param app the app's name
   */
  AnswerPresenter(String app, Conversations conversations, Dialogs dialogs, LogTail log) {
    this.app = app;
    this.conversations = conversations;
    this.dialogs = dialogs;
    this.log = log;
  }

  void show(PendingEvent to, AppResponse reply, AppAnswer answer) {
    if (to.isHome() && reply.isSuccess()) {
      showAtHome(to, answer);
    } else if (!reply.isSuccess()) {
      fail(to, reply);
    } else if (!to.isAnswerShown()) {
      return;
    } else if (answer instanceof AppAnswer.OpenDialog open) {
      dialogs.open(Dialog.of(to, open.card()));
    } else if (answer instanceof AppAnswer.KeepDialog keep && to.dialog() != null) {
      dialogs.change(to.dialog(), dialog -> dialog.again(keep.text()));
    } else if (answer instanceof AppAnswer.Refused refused) {
      refuse(to, refused);
    } else {
      close(to);
      showInConversation(to, answer);
    }
  }

  private void showAtHome(PendingEvent to, AppAnswer answer) {
    String id = Conversations.newId();
    Instant now = Instant.now();
    String viewer = to.person().id();
    if (answer instanceof AppAnswer.ShowHome home) {
      conversations.only(to.space(), new Entry.Home(id, now, viewer, home.card()));
    } else if (answer instanceof AppAnswer.Refused refused) {
      refuse(to, refused);
    } else if (answer instanceof AppAnswer.Unshown unshown) {
      notice(to, unshown.reason(), unshown.body());
    } else if (conversations.in(to.space()).stream().noneMatch(Entry.Home.class::isInstance)) {
      String text = app + " has no home: it answers nothing when this tab is opened.";
      conversations.only(to.space(), new Entry.Told(id, now, viewer, text));
    }
  }

  // Chat's own words for an app that fails or is late.
  private void fail(PendingEvent to, AppResponse reply) {
    String words = app + " is not responding";
    if (to.dialog() != null && to.isAnswerShown()) {
      dialogs.change(to.dialog(), dialog -> dialog.again(words));
    }
    boolean asked = "REQUEST_DIALOG".equals(to.dialogEvent());
    String said = asked ? "Could not load dialog. " + words : words;
    JsonNode body = reply.body().isMissingNode() ? null : reply.body();
    notice(to, said + "\n_" + reply.fault() + "_", body, log.since(reply.sent()));
  }

  private void refuse(PendingEvent to, AppAnswer.Refused refused) {
    if (to.dialog() != null) {
      String why = "Google Chat refuses the answer: " + refused.breaches().get(0).rule();
      dialogs.change(to.dialog(), dialog -> dialog.again(why));
    }
    conversations.add(
        to.space(),
        new Entry.Refused(
            Conversations.newId(),
            Instant.now(),
            to.person().id(),
            refused.breaches(),
            refused.body()));
  }

  private void close(PendingEvent to) {
    if (to.dialog() != null) {
      dialogs.close(to.dialog());
    }
  }

  private void showInConversation(PendingEvent to, AppAnswer answer) {
    String id = Conversations.newId();
    Instant now = Instant.now();
    if (answer instanceof AppAnswer.Post post) {
      conversations.add(
          to.space(), new Entry.Answered(id, now, viewer(post.message()), post.message()));
    } else if (answer instanceof AppAnswer.Update update) {
      conversations.replace(
          to.space(),
          to.clicked(),
          new Entry.Answered(id, now, viewer(update.message()), update.message()));
    } else if (answer instanceof AppAnswer.Authorize authorize) {
      conversations.add(
          to.space(), new Entry.Prompt(id, now, to.person().id(), authorize.url(), to));
    } else if (answer instanceof AppAnswer.CloseDialog closed && !closed.text().isEmpty()) {
      conversations.add(to.space(), new Entry.Told(id, now, to.person().id(), closed.text()));
    } else if (answer instanceof AppAnswer.KeepDialog keep) {
      notice(to, "No dialog is open that could say: " + keep.text(), null);
    } else if (answer instanceof AppAnswer.Unshown unshown) {
      notice(to, unshown.reason(), unshown.body());
    }
  }

  private void notice(PendingEvent to, String text, JsonNode detail) {
    notice(to, text, detail, List.of());
  }

  private void notice(PendingEvent to, String text, JsonNode detail, List<String> logged) {
    String id = Conversations.newId();
    conversations.add(
        to.space(), new Entry.Notice(id, Instant.now(), to.person().id(), text, detail, logged));
  }

  private static String viewer(JsonNode message) {
    String name = message.at("/privateMessageViewer/name").asText("");
    return name.isEmpty() ? null : name.substring(name.indexOf('/') + 1);
  }
}
