package dev.newspace.command.manage;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.FormOpening;
import dev.newspace.command.HandlerRegistration;
import dev.newspace.command.HandlerRegistry;
import dev.newspace.command.LateReply;
import dev.newspace.command.ManageSpaceButton;
import dev.newspace.command.manage.SpaceChange.Wish;
import dev.newspace.config.Capability;
import dev.newspace.config.SpaceLimits;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Form;
import dev.newspace.interaction.Form.Field;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Interaction.DialogSubmitted;
import dev.newspace.interaction.Reply;
import dev.newspace.space.CreatedSpace;
import dev.newspace.space.CreationAttempt;
import dev.newspace.space.CreationResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** <em>Post a message</em>: the form, and the message that comes of it, once. */
@ApplicationScoped
class MessageCommand implements HandlerRegistration {
  static final String OPEN = "postMessage";
  static final String SEND = "sendMessage";
  static final String TEXT = "text";

  /** What is longer than that was not typed in the form. */
  private static final int MAX_SHOWN_AGAIN = 1_000;

  private final SpaceAccess access;
  private final SpaceChanger changer;
  private final ChangeReplies replies;
  private final ManageSpaceButton manage;
  private final CommandTexts texts;

  MessageCommand(
      SpaceAccess access,
      SpaceChanger changer,
      ChangeReplies replies,
      ManageSpaceButton manage,
      Languages languages) {
    this.access = access;
    this.changer = changer;
    this.replies = replies;
    this.manage = manage;
    this.texts = languages.texts(CommandTexts.class);
  }

  @Override
  public void register(HandlerRegistry registry) {
    registry.onButton(
        OPEN,
        (clicked, late) ->
            access.with(
                clicked.context(),
                clicked.parameters(),
                space -> show(space, "", FormOpening.now(), ""),
                Capability.MESSAGES));
    registry.onDialog(SEND, this::submit, this::reopen);
  }

  private Reply submit(DialogSubmitted submitted, LateReply late) {
    return access.with(
        submitted.context(),
        submitted.parameters(),
        space -> submit(submitted, space, late),
        Capability.MESSAGES);
  }

  private Reply submit(DialogSubmitted submitted, CreatedSpace space, LateReply late) {
    Context context = submitted.context();
    String text = FormTexts.first(submitted.fields(), TEXT).strip();
    Optional<FormOpening> opening = FormOpening.read(submitted.parameters());
    if (opening.isEmpty()) {
      return show(space, text, FormOpening.now(), texts.formTooOld());
    }
    String fault = fault(text);
    if (!fault.isEmpty()) {
      return show(space, text, opening.get(), fault);
    }
    SpaceChange change = SpaceChange.posting(Wish.of(context, space, opening.get().id()), text);
    CreationAttempt attempt = new CreationAttempt();
    late.set(() -> replies.late(context, change, attempt));
    ChangeOutcome outcome = changer.carryOut(change, context.deadline(), attempt);
    return outcome instanceof ChangeOutcome.Refused refused
            && refused.why() instanceof CreationResult.Rejected
        ? show(space, text, opening.get(), texts.refusedMessage())
        : replies.of(context, change, outcome);
  }

  private String fault(String text) {
    int length = FormTexts.length(text);
    if (length == 0) {
      return texts.messageMissing();
    }
    return length > SpaceLimits.MAX_MESSAGE
        ? texts.textTooLong(SpaceLimits.MAX_MESSAGE, length)
        : "";
  }

  private Reply reopen(DialogSubmitted submitted, String why) {
    return access.with(
        submitted.context(),
        submitted.parameters(),
        space ->
            show(
                space,
                FormTexts.first(submitted.fields(), TEXT),
                FormOpening.read(submitted.parameters()).orElseGet(FormOpening::now),
                why),
        Capability.MESSAGES);
  }

  /** The form with the message of a change. */
  Reply reopen(CreatedSpace space, SpaceChange change) {
    return show(space, change.text(), FormOpening.now(), "");
  }

  private Reply show(CreatedSpace space, String text, FormOpening opening, String fault) {
    Map<String, String> parameters = new HashMap<>(manage.carrying(space));
    parameters.putAll(opening.parameters());
    Field.Text field =
        new Field.Text(
            TEXT,
            texts.yourMessage(),
            fault,
            FormTexts.cut(text, SpaceLimits.MAX_MESSAGE + MAX_SHOWN_AGAIN),
            SpaceLimits.MAX_MESSAGE,
            true,
            List.of());
    return new Reply.OpenDialog(
        new Form(
            texts.postMessage(),
            Optional.of(fault).filter(words -> !words.isEmpty()),
            List.of(field),
            new Button.Press(texts.post(), SEND, parameters, false)));
  }
}
