package dev.newspace.command.manage;

import dev.newspace.command.FormOpening;
import dev.newspace.command.HandlerRegistration;
import dev.newspace.command.HandlerRegistry;
import dev.newspace.command.LateReply;
import dev.newspace.command.ManageSpaceButton;
import dev.newspace.command.StandardCards;
import dev.newspace.command.manage.SpaceChange.Act;
import dev.newspace.command.manage.SpaceChange.Wish;
import dev.newspace.config.Capability;
import dev.newspace.interaction.Interaction.ButtonClicked;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Reply;
import dev.newspace.space.CreationAttempt;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * The dialog of a space, and what is done at a press in it. What needs a form has a command of its
 * own.
 */
@ApplicationScoped
class ManageCommand implements HandlerRegistration {
  static final String SHOW_NOW = "showSpaceNow";
  static final String MEMBERS = "listMembers";
  static final String ADD_APP = "addApp";
  static final String DELETE = "deleteSpace";
  static final String DELETE_FOR_GOOD = "deleteSpaceForGood";
  static final String LIST = ManageSpaceButton.LIST_ACTION;
  static final String AGAIN = "changeSpace";
  static final String REOPEN = "reopenChange";

  /** The parameter of a sealed change. */
  static final String CHANGE_PARAMETER = "change";

  /** The parameter by which Google finds a page. */
  static final String PAGE_PARAMETER = "page";

  private static final int MAX_PAGE = 2_000;

  private final SpaceAccess access;
  private final SpaceChanger changer;
  private final ChangeReplies replies;
  private final ChangeOutcomeCards outcomes;
  private final SealedChanges changes;
  private final SpaceDetailsCard details;
  private final ChangeForms forms;
  private final StandardCards cards;

  ManageCommand(
      SpaceAccess access,
      SpaceChanger changer,
      ChangeReplies replies,
      ChangeOutcomeCards outcomes,
      SealedChanges changes,
      SpaceDetailsCard details,
      ChangeForms forms,
      StandardCards cards) {
    this.access = access;
    this.changer = changer;
    this.replies = replies;
    this.outcomes = outcomes;
    this.changes = changes;
    this.details = details;
    this.forms = forms;
    this.cards = cards;
  }

  @Override
  public void register(HandlerRegistry registry) {
    registry.onButton(ManageSpaceButton.ACTION, this::open);
    registry.onButton(SHOW_NOW, (clicked, late) -> act(clicked, Act.LOOK, late));
    registry.onButton(MEMBERS, (clicked, late) -> act(clicked, Act.SEE_MEMBERS, late));
    registry.onButton(ADD_APP, (clicked, late) -> act(clicked, Act.ADD_APP, late));
    registry.onButton(DELETE, (clicked, late) -> askBeforeDeletion(clicked));
    registry.onButton(DELETE_FOR_GOOD, this::delete);
    registry.onButton(LIST, this::list);
    registry.onButton(AGAIN, this::again);
    registry.onButton(REOPEN, (clicked, late) -> reopen(clicked));
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
          ChangeOutcome outcome =
              changer.carryOut(
                  SpaceChange.of(Wish.of(context, space, context.moment()), Act.LOOK),
                  context.deadline(),
                  new CreationAttempt());
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
            carryOut(
                clicked.context(),
                SpaceChange.of(Wish.of(clicked.context(), space, clicked.context().moment()), act),
                late),
        act.capability());
  }

  private Reply carryOut(Context context, SpaceChange change, LateReply late) {
    CreationAttempt attempt = new CreationAttempt();
    late.set(() -> replies.late(context, change, attempt));
    return replies.of(context, change, changer.carryOut(change, context.deadline(), attempt));
  }

  private Reply askBeforeDeletion(ButtonClicked clicked) {
    return access.with(
        clicked.context(),
        clicked.parameters(),
        space -> new Reply.PrivateMessage(details.deletion(space)),
        Capability.DELETE);
  }

  /** Whoever was asked yesterday is asked again. A space that is gone twice is gone. */
  private Reply delete(ButtonClicked clicked, LateReply late) {
    if (FormOpening.read(clicked.parameters()).isEmpty()) {
      return askBeforeDeletion(clicked);
    }
    Context context = clicked.context();
    return access.withEvenGone(
        context,
        clicked.parameters(),
        space ->
            carryOut(
                context,
                SpaceChange.of(Wish.of(context, space, context.moment()), Act.DELETE),
                late),
        Capability.DELETE);
  }

  private Reply list(ButtonClicked clicked, LateReply late) {
    String page = clicked.parameters().getOrDefault(PAGE_PARAMETER, "");
    return carryOut(
        clicked.context(),
        SpaceChange.listing(clicked.context().user(), page.length() > MAX_PAGE ? "" : page),
        late);
  }

  private Reply again(ButtonClicked clicked, LateReply late) {
    return changes
        .open(clicked.context().user(), change(clicked.parameters()))
        .map(
            change ->
                change.isFresh()
                    ? carryOut(clicked.context(), change, late)
                    : forms.reopen(clicked.context(), change))
        .orElseGet(cards::outdatedButton);
  }

  private Reply reopen(ButtonClicked clicked) {
    return changes
        .open(clicked.context().user(), change(clicked.parameters()))
        .map(change -> forms.reopen(clicked.context(), change))
        .orElseGet(cards::outdatedButton);
  }

  private static String change(Map<String, String> parameters) {
    return parameters.getOrDefault(CHANGE_PARAMETER, "");
  }
}
