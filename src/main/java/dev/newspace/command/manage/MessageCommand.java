package dev.newspace.command.manage;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.HandlerRegistration;
import dev.newspace.command.HandlerRegistry;
import dev.newspace.command.LateReply;
import dev.newspace.command.ManageSpaceButton;
import dev.newspace.command.manage.SpaceChange.Act;
import dev.newspace.config.SpaceLimits;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Form;
import dev.newspace.interaction.Form.Field;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Reply;
import dev.newspace.space.CreatedSpace;
import dev.newspace.space.CreationResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** <em>Post a message</em>: the form, and the message that comes of it, once. */
@ApplicationScoped
class MessageCommand implements HandlerRegistration, ChangeForm<String> {
  static final String OPEN = "postMessage";
  static final String SEND = "sendMessage";
  static final String TEXT = "text";

  /** What is longer than that was not typed in the form. */
  private static final int MAX_SHOWN_AGAIN = 1_000;

  private final ChangeFormHandler forms;
  private final ManageSpaceButton manage;
  private final CommandTexts texts;

  MessageCommand(ChangeFormHandler forms, ManageSpaceButton manage, Languages languages) {
    this.forms = forms;
    this.manage = manage;
    this.texts = languages.texts(CommandTexts.class);
  }

  @Override
  public void register(HandlerRegistry registry) {
    forms.register(registry, OPEN, SEND, this);
  }

  @Override
  public Act act() {
    return Act.POST;
  }

  @Override
  public Reply open(Context context, CreatedSpace space, LateReply late) {
    return show(FilledForm.opened(context, space, ""), Map.of());
  }

  @Override
  public String read(Map<String, List<String>> fields, Map<String, String> parameters) {
    return FormTexts.first(fields, TEXT).strip();
  }

  @Override
  public Map<String, String> faults(FilledForm<String> filled) {
    int length = FormTexts.length(filled.draft());
    if (length == 0) {
      return Map.of(TEXT, texts.messageMissing());
    }
    return length > SpaceLimits.MAX_MESSAGE
        ? Map.of(TEXT, texts.textTooLong(SpaceLimits.MAX_MESSAGE, length))
        : Map.of();
  }

  @Override
  public SpaceChange change(FilledForm<String> filled) {
    return SpaceChange.posting(filled.wish(), filled.draft());
  }

  @Override
  public Optional<Reply> toMend(FilledForm<String> filled, ChangeOutcome outcome) {
    return outcome instanceof ChangeOutcome.Refused refused
            && refused.why() instanceof CreationResult.Rejected
        ? Optional.of(show(filled, Map.of(TEXT, texts.refusedMessage())))
        : Optional.empty();
  }

  @Override
  public String draft(CreatedSpace space, SpaceChange change) {
    return change.text();
  }

  @Override
  public Reply show(FilledForm<String> filled, Map<String, String> faults) {
    Map<String, String> parameters = new HashMap<>(manage.carrying(filled.space()));
    parameters.putAll(filled.opening().parameters());
    Optional<String> fault = FormTexts.all(faults);
    Field.Text field =
        new Field.Text(
            TEXT,
            texts.yourMessage(),
            fault.orElse(""),
            FormTexts.cut(filled.draft(), SpaceLimits.MAX_MESSAGE + MAX_SHOWN_AGAIN),
            SpaceLimits.MAX_MESSAGE,
            true,
            List.of());
    return new Reply.OpenDialog(
        new Form(
            texts.postMessage(),
            fault,
            List.of(field),
            new Button.Press(texts.post(), SEND, parameters, false)));
  }
}
