package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Puts the app's answers where Chat shows them: into the conversation or into a dialog.
 *
 * <p>One file, since where an answer is shown depends on where it was asked for, and each place is
 * one method.
 */
final class AnswerPresenter {

  private final String app;
  private final Conversations conversations;
  private final Dialogs dialogs;
  private final LogTail log;
  private Function<PageState, Future<Void>> home = by -> Future.succeededFuture();

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

  /** Asks the app for the card of the home tab from now on, where an answer wants that. */
  void onHomeEnded(Function<PageState, Future<Void>> opens) {
    home = opens;
  }

  /** Done when it is shown. */
  Future<Void> show(PendingEvent to, AppResponse reply, AppAnswer answer) {
    if (to.isHome() && reply.isSuccess() && answer instanceof AppAnswer.EndHome end) {
      return endHome(to, end);
    }
    place(to, reply, answer);
    return Future.succeededFuture();
  }

  private void place(PendingEvent to, AppResponse reply, AppAnswer answer) {
    if (to.isHome() && reply.isSuccess()) {
      showAtHome(to, answer);
    } else if (to.isRemoval()) {
      return;
    } else if (!reply.isSuccess()) {
      fail(to, reply);
    } else if (!to.isAnswerShown()) {
      return;
    } else if (answer instanceof AppAnswer.OpenDialog open) {
      dialogs.open(Dialog.of(to, open.card()));
    } else if (answer instanceof AppAnswer.KeepDialog keep && to.dialog() != null) {
      dialogs.change(to.dialog(), dialog -> dialog.again(keep.text()));
    } else if (answer instanceof AppAnswer.Suggest suggest && to.widget() != null) {
      suggest(to, suggest.items());
    } else if (answer instanceof AppAnswer.Refused refused) {
      refuse(to, refused);
    } else {
      close(to);
      showInConversation(to, answer);
    }
  }

  private void suggest(PendingEvent to, JsonNode items) {
    if (to.dialog() != null) {
      dialogs.change(
          to.dialog(), dialog -> dialog.showing(Suggestions.in(dialog.card(), to.widget(), items)));
      return;
    }
    for (Entry entry : conversations.in(to.space())) {
      if (entry instanceof Entry.Answered old && old.id().equals(to.clicked())) {
        JsonNode message = Suggestions.in(old.message(), to.widget(), items);
        conversations.replace(
            to.space(),
            old.id(),
            new Entry.Answered(Conversations.newId(), old.at(), old.viewer(), message));
      }
    }
  }

  private Future<Void> endHome(PendingEvent to, AppAnswer.EndHome end) {
    JsonNode first = first(to);
    Future<Void> opened;
    if (end.refresh() || first == null) {
      opened = home.apply(to.by());
    } else {
      showAtHome(to, first);
      opened = Future.succeededFuture();
    }
    return opened.onComplete(
        done -> {
          if (!end.text().isEmpty()) {
            tell(to, end.text());
          }
        });
  }

  /** What the home tab showed when it was opened, or null. */
  private JsonNode first(PendingEvent to) {
    return conversations.in(to.space()).stream()
        .filter(Entry.Home.class::isInstance)
        .map(entry -> ((Entry.Home) entry).first())
        .findFirst()
        .orElse(null);
  }

  private void showAtHome(PendingEvent to, JsonNode card) {
    JsonNode first = to.opensHome() ? null : first(to);
    conversations.only(
        to.space(),
        new Entry.Home(
            Conversations.newId(),
            Instant.now(),
            to.person().id(),
            card,
            first == null ? card : first));
  }

  private void tell(PendingEvent to, String text) {
    conversations.add(
        to.space(), new Entry.Told(Conversations.newId(), Instant.now(), to.person().id(), text));
  }

  private void showAtHome(PendingEvent to, AppAnswer answer) {
    String id = Conversations.newId();
    Instant now = Instant.now();
    String viewer = to.person().id();
    if (answer instanceof AppAnswer.ShowHome home) {
      showAtHome(to, home.card());
    } else if (answer instanceof AppAnswer.CloseDialog closed) {
      tell(to, closed.text());
    } else if (answer instanceof AppAnswer.Refused refused) {
      conversations.only(to.space(), refused(to, refused));
    } else if (answer instanceof AppAnswer.Unshown unshown) {
      notice(to, unshown.reason(), unshown.body());
    } else if (to.opensHome()) {
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
    conversations.add(to.space(), refused(to, refused));
  }

  private static Entry refused(PendingEvent to, AppAnswer.Refused refused) {
    return new Entry.Refused(
        Conversations.newId(), Instant.now(), to.person().id(), refused.breaches(), refused.body());
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
      JsonNode message = named(post.message(), Conversations.newMessageName(to.space()));
      conversations.add(to.space(), new Entry.Answered(id, now, viewer(message), message));
    } else if (answer instanceof AppAnswer.Update update) {
      JsonNode message =
          named(
              update.message(),
              conversations
                  .messageName(to.space(), to.clicked())
                  .orElseGet(() -> Conversations.newMessageName(to.space())));
      conversations.replace(
          to.space(), to.clicked(), new Entry.Answered(id, now, viewer(message), message));
    } else if (answer instanceof AppAnswer.Authorize authorize) {
      conversations.add(
          to.space(), new Entry.Prompt(id, now, to.person().id(), authorize.url(), to));
    } else if (answer instanceof AppAnswer.CloseDialog closed && !closed.text().isEmpty()) {
      tell(to, closed.text());
    } else if (answer instanceof AppAnswer.KeepDialog keep) {
      notice(to, "No dialog is open that could say: " + keep.text(), null);
    } else if (answer instanceof AppAnswer.Blank blank) {
      notice(to, "Nothing to show: this message has neither text nor cards", blank.body());
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

  /** The message with the name that Chat gives it, by which it is known when it is clicked. */
  private static JsonNode named(JsonNode message, String name) {
    ObjectNode named = message.deepCopy();
    return named.put("name", name);
  }

  private static String viewer(JsonNode message) {
    String name = message.at("/privateMessageViewer/name").asText("");
    return name.isEmpty() ? null : name.substring(name.indexOf('/') + 1);
  }
}
