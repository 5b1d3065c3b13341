package dev.newspace.command.manage;

import dev.newspace.command.HandlerRegistration;
import dev.newspace.command.HandlerRegistry;
import dev.newspace.command.LateReply;
import dev.newspace.command.StandardCards;
import dev.newspace.interaction.Interaction.ButtonClicked;
import dev.newspace.interaction.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** <em>Try again</em> of a change, and the button that opens its form with what was filled in. */
@ApplicationScoped
class ChangeSpaceButton implements HandlerRegistration {
  static final String AGAIN = "changeSpace";
  static final String REOPEN = "reopenChange";

  /** The parameter of a sealed change. */
  static final String CHANGE_PARAMETER = "change";

  private final SealedChanges sealed;
  private final ChangeHandler changes;
  private final ChangeForms forms;
  private final StandardCards cards;

  ChangeSpaceButton(
      SealedChanges sealed, ChangeHandler changes, ChangeForms forms, StandardCards cards) {
    this.sealed = sealed;
    this.changes = changes;
    this.forms = forms;
    this.cards = cards;
  }

  @Override
  public void register(HandlerRegistry registry) {
    registry.onButton(AGAIN, this::again);
    registry.onButton(REOPEN, (clicked, late) -> reopen(clicked));
  }

  private Reply again(ButtonClicked clicked, LateReply late) {
    return change(clicked)
        .map(
            change ->
                change.isFresh()
                    ? changes.handle(clicked.context(), change, late)
                    : forms.reopen(clicked.context(), change))
        .orElseGet(cards::outdatedButton);
  }

  private Reply reopen(ButtonClicked clicked) {
    return change(clicked)
        .map(change -> forms.reopen(clicked.context(), change))
        .orElseGet(cards::outdatedButton);
  }

  private Optional<SpaceChange> change(ButtonClicked clicked) {
    return sealed.open(
        clicked.context().user(), clicked.parameters().getOrDefault(CHANGE_PARAMETER, ""));
  }
}
