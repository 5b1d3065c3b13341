package dev.newspace.command.manage;

import dev.newspace.command.CommandTexts;
import dev.newspace.command.FormOpening;
import dev.newspace.command.ManageSpaceButton;
import dev.newspace.command.manage.SpaceChange.Act;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Card.Line;
import dev.newspace.interaction.ShortText;
import dev.newspace.space.CreatedSpace;
import dev.newspace.space.SpaceState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the dialog looks: what is known of a space, and what can be done with it. */
@ApplicationScoped
class SpaceDetailsCard {
  private static final int MAX_SHOWN = 300;

  private final ManageSpaceButton manage;
  private final CommandTexts texts;

  SpaceDetailsCard(ManageSpaceButton manage, Languages languages) {
    this.manage = manage;
    this.texts = languages.texts(CommandTexts.class);
  }

  /** As the space is at Google now. */
  Card of(CreatedSpace space, SpaceState now) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line.Labelled(
            texts.name(), now.displayName().isEmpty() ? space.displayName() : now.displayName()));
    text(lines, texts.description(), now.description());
    text(lines, texts.guidelines(), ShortText.shortened(now.guidelines(), MAX_SHOWN));
    now.members().ifPresent(count -> text(lines, texts.members(), texts.peopleCount(count)));
    now.historyOff()
        .map(off -> off ? texts.historyIsOff() : texts.historyIsOn())
        .ifPresent(history -> text(lines, texts.history(), history));
    List<String> access = new ArrayList<>();
    now.discoverable()
        .map(open -> open ? texts.accessEveryone() : texts.accessMembers())
        .ifPresent(access::add);
    now.outsiders()
        .map(open -> open ? texts.accessOutsiders() : texts.accessNoOutsiders())
        .ifPresent(access::add);
    text(lines, texts.access(), String.join("\n", access));
    return card(space, lines, false);
  }

  private static void text(List<Line> lines, String label, String text) {
    if (!text.isEmpty()) {
      lines.add(new Line.Labelled(label, text));
    }
  }

  /**
   * As it is known here.
   *
   * @param asked whether Google was asked and could not tell
   */
  Card known(CreatedSpace space, boolean asked) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line.Labelled(texts.name(), space.displayName()));
    boolean canAsk = manage.isAllowed(Act.LOOK.capability());
    if (canAsk) {
      lines.add(new Line.Text(asked ? texts.notToldNow() : texts.asKnownHere(texts.showNow())));
    }
    return card(space, lines, canAsk);
  }

  private Card card(CreatedSpace space, List<Line> lines, boolean canAsk) {
    List<Button> buttons = new ArrayList<>();
    buttons.add(new Button.Open(texts.openSpace(), space.link()));
    if (canAsk) {
      add(buttons, space, Act.LOOK, texts.showNow(), ManageCommand.SHOW_NOW, false);
    }
    add(buttons, space, Act.EDIT, texts.edit(), EditCommand.OPEN, true);
    add(buttons, space, Act.POST, texts.postMessage(), MessageCommand.OPEN, true);
    add(buttons, space, Act.SEE_MEMBERS, texts.whoIsIn(), ManageCommand.MEMBERS, false);
    add(buttons, space, Act.ADD_PEOPLE, texts.addPeople(), PeopleCommand.OPEN, true);
    add(buttons, space, Act.ADD_APP, texts.addApp(), ManageCommand.ADD_APP, false);
    add(buttons, space, Act.DELETE, texts.deleteSpace(), DeleteCommand.ASK, false);
    return new Card(Kind.SPACE_DETAILS, texts.manageSpace(), lines, buttons);
  }

  private void add(
      List<Button> buttons,
      CreatedSpace space,
      Act act,
      String label,
      String action,
      boolean opensForm) {
    if (manage.isAllowed(act.capability())) {
      buttons.add(new Button.Press(label, action, manage.carrying(space), opensForm));
    }
  }

  /** Asks before the space is deleted. */
  Card deletion(CreatedSpace space) {
    Map<String, String> carried = new HashMap<>(manage.carrying(space));
    carried.putAll(FormOpening.now().parameters());
    return new Card(
        Kind.DELETE_ASKED,
        texts.deleteAsked(),
        List.of(
            new Line.Labelled(texts.name(), space.displayName()),
            new Line.Text(texts.deleteAskedText())),
        List.of(
            new Button.Press(texts.deleteForGood(), DeleteCommand.DELETE, Map.copyOf(carried))));
  }
}
