package dev.newspace.command.manage;

import dev.newspace.command.FormOpening;
import dev.newspace.command.HandlerRegistration;
import dev.newspace.command.HandlerRegistry;
import dev.newspace.command.LateReply;
import dev.newspace.command.manage.SpaceChange.Act;
import dev.newspace.command.manage.SpaceChange.Wish;
import dev.newspace.config.Capability;
import dev.newspace.interaction.Interaction.ButtonClicked;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Reply;
import jakarta.enterprise.context.ApplicationScoped;

/** <em>Delete</em>: asks first, as nobody can bring a space back. */
@ApplicationScoped
class DeleteCommand implements HandlerRegistration {
  static final String ASK = "deleteSpace";
  static final String DELETE = "deleteSpaceForGood";

  private final SpaceAccess access;
  private final ChangeHandler changes;
  private final SpaceDetailsCard details;

  DeleteCommand(SpaceAccess access, ChangeHandler changes, SpaceDetailsCard details) {
    this.access = access;
    this.changes = changes;
    this.details = details;
  }

  @Override
  public void register(HandlerRegistry registry) {
    registry.onButton(ASK, (clicked, late) -> ask(clicked));
    registry.onButton(DELETE, this::delete);
  }

  private Reply ask(ButtonClicked clicked) {
    return access.with(
        clicked.context(),
        clicked.parameters(),
        space -> new Reply.PrivateMessage(details.deletion(space)),
        Capability.DELETE);
  }

  /** Whoever was asked yesterday is asked again. A space that is gone twice is gone. */
  private Reply delete(ButtonClicked clicked, LateReply late) {
    if (FormOpening.read(clicked.parameters()).isEmpty()) {
      return ask(clicked);
    }
    Context context = clicked.context();
    return access.withEvenGone(
        context,
        clicked.parameters(),
        space ->
            changes.handle(
                context,
                SpaceChange.of(Wish.of(context, space, context.moment()), Act.DELETE),
                late),
        Capability.DELETE);
  }
}
