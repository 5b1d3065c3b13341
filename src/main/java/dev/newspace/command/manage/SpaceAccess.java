package dev.newspace.command.manage;

import dev.newspace.command.ManageSpaceButton;
import dev.newspace.config.Capability;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Reply;
import dev.newspace.space.CreatedSpace;
import dev.newspace.space.ManagedSpaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/** Lets nobody near a space but the person who created it, and only to what is allowed. */
@ApplicationScoped
class SpaceAccess {
  private final ManageSpaceButton manage;
  private final ManagedSpaces spaces;
  private final ChangeRefusalCards refusals;

  SpaceAccess(ManageSpaceButton manage, ManagedSpaces spaces, ChangeRefusalCards refusals) {
    this.manage = manage;
    this.spaces = spaces;
    this.refusals = refusals;
  }

  /** Goes on with the space of a button where one of these is allowed; says why not, else. */
  Reply with(
      Context context,
      Map<String, String> parameters,
      Function<CreatedSpace, Reply> work,
      Capability... anyOf) {
    return withEvenGone(
        context,
        parameters,
        space ->
            spaces.isGone(space)
                ? new Reply.PrivateMessage(refusals.gone(space))
                : work.apply(space),
        anyOf);
  }

  /** The same where it is no matter whether the space is still there. */
  Reply withEvenGone(
      Context context,
      Map<String, String> parameters,
      Function<CreatedSpace, Reply> work,
      Capability... anyOf) {
    if (Arrays.stream(anyOf).noneMatch(manage::isAllowed)) {
      return new Reply.PrivateMessage(refusals.notManageable());
    }
    return manage
        .read(context.user(), parameters)
        .flatMap(requestId -> spaces.find(requestId, context.user()))
        .map(work)
        .orElseGet(() -> new Reply.PrivateMessage(refusals.notYours()));
  }
}
