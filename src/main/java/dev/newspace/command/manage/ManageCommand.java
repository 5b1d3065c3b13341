package dev.newspace.command.manage;

import dev.newspace.command.HandlerRegistration;
import dev.newspace.command.HandlerRegistry;
import dev.newspace.command.LateReply;
import dev.newspace.command.ManageSpaceButton;
import dev.newspace.command.manage.SpaceChange.Act;
import dev.newspace.command.manage.SpaceChange.Wish;
import dev.newspace.config.Capability;
import dev.newspace.interaction.Interaction.ButtonClicked;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Reply;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The dialog of a space, and what is done at a press in it. What needs a form has a command of its
 * own.
 */
@ApplicationScoped
class ManageCommand implements HandlerRegistration {
  static final String SHOW_NOW = "showSpaceNow";
  static final String MEMBERS = "listMembers";
  static final String ADD_APP = "addApp";
  static final String LIST = ManageSpaceButton.LIST_ACTION;

  /** The parameter by which Google finds a page. */
  static final String PAGE_PARAMETER = "page";

  private static final int MAX_PAGE = 2_000;

  private final SpaceAccess access;
  private final SpaceChanger changer;
  private final ChangeHandler changes;
  private final ChangeOutcomeCards outcomes;
  private final SpaceDetailsCard details;

  ManageCommand(
      SpaceAccess access,
      SpaceChanger changer,
      ChangeHandler changes,
      ChangeOutcomeCards outcomes,
      SpaceDetailsCard details) {
    this.access = access;
    this.changer = changer;
    this.changes = changes;
    this.outcomes = outcomes;
    this.details = details;
  }

  @Override
  public void register(HandlerRegistry registry) {
    registry.onButton(ManageSpaceButton.ACTION, this::open);
    registry.onButton(SHOW_NOW, (clicked, late) -> act(clicked, Act.LOOK, late));
    registry.onButton(MEMBERS, (clicked, late) -> act(clicked, Act.SEE_MEMBERS, late));
    registry.onButton(ADD_APP, (clicked, late) -> act(clicked, Act.ADD_APP, late));
    registry.onButton(LIST, this::list);
  }

  /** Costs Google one call at most, and none where the person has not allowed it. */
  private Reply open(ButtonClicked clicked, LateReply late) {
    Context context = clicked.context();
    return access.with(
        context,
        clicked.parameters(),
        space -> {
          if (!changer.isConsented(context.user(), Act.LOOK)) {
            return new Reply.PrivateMessage(details.known(space, false));
          }
          late.set(() -> new Reply.PrivateMessage(details.known(space, true)));
          ChangeOutcome outcome = changer.look(context, space);
          boolean isTold =
              outcome instanceof ChangeOutcome.Shown || outcome instanceof ChangeOutcome.Gone;
          return new Reply.PrivateMessage(
              isTold ? outcomes.of(outcome) : details.known(space, isAsked(outcome)));
        },
        Capability.values());
  }

  /** Whether asking another time may tell more; else a consent is wanted, or not allowed at all. */
  private static boolean isAsked(ChangeOutcome outcome) {
    return outcome instanceof ChangeOutcome.Refused
        || outcome instanceof ChangeOutcome.NotPermitted;
  }

  private Reply act(ButtonClicked clicked, Act act, LateReply late) {
    return access.with(
        clicked.context(),
        clicked.parameters(),
        space ->
            changes.handle(
                clicked.context(),
                SpaceChange.of(Wish.of(clicked.context(), space, clicked.context().moment()), act),
                late),
        act.capability());
  }

  private Reply list(ButtonClicked clicked, LateReply late) {
    String page = clicked.parameters().getOrDefault(PAGE_PARAMETER, "");
    return changes.handle(
        clicked.context(),
        SpaceChange.listing(clicked.context().user(), page.length() > MAX_PAGE ? "" : page),
        late);
  }
}
