package dev.newspace.command.manage;

import dev.newspace.command.CommandTexts;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Card.Line;
import dev.newspace.interaction.ShortText;
import dev.newspace.space.Addition;
import dev.newspace.space.Addition.Status;
import dev.newspace.space.CreatedSpace;
import dev.newspace.space.Members;
import dev.newspace.space.SpaceEdit;
import dev.newspace.space.SpaceRequest.Invited;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What to say where something was done with a space. */
@ApplicationScoped
class ChangeCards {
  private static final int MAX_SHOWN = 300;
  private static final int MAX_NAMED = 20;

  private final ChangeRefusalCards refusals;
  private final CommandTexts texts;

  ChangeCards(ChangeRefusalCards refusals, Languages languages) {
    this.refusals = refusals;
    this.texts = languages.texts(CommandTexts.class);
  }

  Card edited(CreatedSpace space, SpaceEdit edit) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line.Labelled(texts.name(), edit.displayName().orElseGet(space::displayName)));
    edit.description()
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> lines.add(new Line.Labelled(texts.description(), text)));
    edit.guidelines()
        .filter(text -> !text.isEmpty())
        .map(text -> ShortText.shortened(text, MAX_SHOWN))
        .ifPresent(text -> lines.add(new Line.Labelled(texts.guidelines(), text)));
    edit.historyOff()
        .map(off -> off ? texts.historyIsOff() : texts.historyIsOn())
        .ifPresent(text -> lines.add(new Line.Labelled(texts.history(), text)));
    return new Card(Kind.SPACE_EDITED, texts.spaceEdited(), lines, List.of(open(space)));
  }

  Card posted(CreatedSpace space) {
    return Card.of(
            Kind.MESSAGE_POSTED,
            texts.messagePosted(),
            texts.messagePostedText(space.displayName()))
        .with(open(space));
  }

  Card appAdded(CreatedSpace space, boolean before) {
    List<Line> lines = new ArrayList<>();
    if (before) {
      lines.add(new Line.Text(texts.appAlreadyIn()));
    }
    lines.add(new Line.Text(texts.appAddedText()));
    return new Card(Kind.APP_ADDED, texts.appAdded(), lines, List.of(open(space)));
  }

  Card deleted(CreatedSpace space) {
    return Card.of(
        Kind.SPACE_DELETED, texts.spaceDeleted(), texts.spaceDeletedText(space.displayName()));
  }

  Card members(CreatedSpace space, Members members) {
    List<Line> lines = new ArrayList<>();
    String people =
        members.more()
            ? texts.peopleCountAtLeast(members.people())
            : texts.peopleCount(members.people());
    lines.add(new Line.Labelled(texts.members(), people));
    if (!members.names().isEmpty()) {
      lines.add(new Line.Text(named(members.names())));
    }
    count(lines, texts.invitedPeople(), members.invited());
    count(lines, texts.memberGroups(), members.groups());
    count(lines, texts.memberApps(), members.apps());
    return new Card(Kind.SPACE_MEMBERS, space.displayName(), lines, List.of(open(space)));
  }

  private static void count(List<Line> lines, String label, int count) {
    if (count > 0) {
      lines.add(new Line.Labelled(label, String.valueOf(count)));
    }
  }

  /** Each of what became of people, with who they are. */
  Card added(CreatedSpace space, Addition addition) {
    Map<Status, List<Invited>> byStatus = new EnumMap<>(Status.class);
    addition
        .people()
        .forEach(
            one ->
                byStatus
                    .computeIfAbsent(one.status(), status -> new ArrayList<>())
                    .add(one.person()));
    List<Line> lines = new ArrayList<>();
    byStatus.forEach((status, people) -> lines.add(new Line.Labelled(text(status), who(people))));
    addition.stopped().ifPresent(why -> lines.add(new Line.Text(refusals.of(why).words())));
    boolean any = byStatus.containsKey(Status.JOINED) || byStatus.containsKey(Status.INVITED);
    return new Card(
        Kind.PEOPLE_ADDED,
        any ? texts.peopleAdded() : texts.peopleNotAdded(),
        lines,
        List.of(open(space)));
  }

  private String text(Status status) {
    return switch (status) {
      case JOINED -> texts.addedNow();
      case INVITED -> texts.invitedNow();
      case ALREADY_IN -> texts.alreadyIn();
      case UNKNOWN -> texts.unknownPeople();
      case NOT_A_PERSON -> texts.notPeople();
      case NOT_ALLOWED -> texts.peopleRefused();
      case NOT_ASKED -> texts.peopleNotAsked();
    };
  }

  /** Of people picked in a form Chat tells no names. */
  private String who(List<Invited> people) {
    List<String> names =
        people.stream().map(Invited::displayName).filter(name -> !name.isEmpty()).toList();
    int unnamed = people.size() - names.size();
    if (names.isEmpty()) {
      return texts.chosenPeople(unnamed);
    }
    return unnamed == 0 ? named(names) : named(names) + "; " + texts.chosenPeople(unnamed);
  }

  private String named(List<String> names) {
    String shown = String.join(", ", names.subList(0, Math.min(MAX_NAMED, names.size())));
    int more = names.size() - MAX_NAMED;
    return more > 0 ? texts.andMore(shown, more) : shown;
  }

  Button.Open open(CreatedSpace space) {
    return new Button.Open(texts.openSpace(), space.link());
  }
}
