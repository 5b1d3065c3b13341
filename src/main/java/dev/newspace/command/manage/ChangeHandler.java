package dev.newspace.command.manage;

import dev.newspace.command.LateReply;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Reply;
import dev.newspace.space.CreationAttempt;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;

/** Has carried out what somebody wants to do with a space, and answers with what came of it. */
@ApplicationScoped
class ChangeHandler {
  private final SpaceChanger changer;
  private final ChangeReplies replies;

  ChangeHandler(SpaceChanger changer, ChangeReplies replies) {
    this.changer = changer;
    this.replies = replies;
  }

  Reply handle(Context context, SpaceChange change, LateReply late) {
    return handle(context, change, late, outcome -> Optional.empty());
  }

  /**
   * The same.
   *
   * @param instead what to answer an outcome in place of its card
   */
  Reply handle(
      Context context,
      SpaceChange change,
      LateReply late,
      Function<ChangeOutcome, Optional<Reply>> instead) {
    CreationAttempt attempt = new CreationAttempt();
    late.set(() -> replies.late(context, change, attempt));
    ChangeOutcome outcome = changer.carryOut(change, context.deadline(), attempt);
    return instead.apply(outcome).orElseGet(() -> replies.of(context, change, outcome));
  }
}
