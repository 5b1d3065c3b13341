package dev.newspace.command.manage;

import dev.newspace.config.Capability;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.space.CreatedSpace;
import dev.newspace.space.SpaceEdit;
import dev.newspace.space.SpaceRequest;
import dev.newspace.space.SpaceRequest.Invited;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that somebody wants to do with a space, as it waits for a consent or is carried by a
 * button.
 *
 * @param id the same for every delivery of the same wish of the same person
 * @param user who wants it, {@code users/…}
 * @param email of that person; empty where Chat does not tell it
 * @param space id of the request with which the space was created here; empty where it is about no
 *     space in particular
 * @param edit what becomes other
 * @param text what is posted, or by which Google finds the next page; empty for nothing
 * @param people whom to add
 * @param at when it was wanted
 */
record SpaceChange(
    String id,
    String user,
    String email,
    String space,
    Act act,
    Optional<SpaceEdit> edit,
    String text,
    List<Invited> people,
    Instant at) {

  /** What is done, and what has to be allowed for it. */
  enum Act {
    LOOK(Capability.EDIT, true),
    LIST(Capability.EDIT, true),
    EDIT(Capability.EDIT, false),
    SEE_MEMBERS(Capability.PEOPLE, true),
    ADD_PEOPLE(Capability.PEOPLE, false),
    ADD_APP(Capability.APP, false),
    POST(Capability.MESSAGES, false),
    DELETE(Capability.DELETE, false);

    private final Capability capability;
    private final boolean looks;

    Act(Capability capability, boolean looks) {
      this.capability = capability;
      this.looks = looks;
    }

    Capability capability() {
      return capability;
    }

    /** Whether nothing is changed by it. */
    boolean looks() {
      return looks;
    }
  }

  /** What is older may be done a second time: whoever remembers that it was done forgets. */
  private static final Duration VALID_FOR = Duration.ofDays(1);

  /** Says nobody's name and nothing that was typed. */
  @Override
  public String toString() {
    return "SpaceChange[" + act + "]";
  }

  boolean isFresh() {
    return at.plus(VALID_FOR).isAfter(Instant.now());
  }

  /** One that needs no more than the space. */
  static SpaceChange of(Wish wish, Act act) {
    return of(wish, act, act.name(), Optional.empty(), "", List.of());
  }

  static SpaceChange editing(Wish wish, SpaceEdit edit) {
    return of(wish, Act.EDIT, edit.toString(), Optional.of(edit), "", List.of());
  }

  static SpaceChange posting(Wish wish, String message) {
    return of(wish, Act.POST, message, Optional.empty(), message, List.of());
  }

  static SpaceChange adding(Wish wish, List<Invited> people) {
    return of(wish, Act.ADD_PEOPLE, people.toString(), Optional.empty(), "", people);
  }

  /** A page of all of a person's spaces. */
  static SpaceChange listing(String user, String page) {
    Wish wish = new Wish(user, "", "", "");
    return of(wish, Act.LIST, page, Optional.empty(), page, List.of());
  }

  private static SpaceChange of(
      Wish wish,
      Act act,
      String what,
      Optional<SpaceEdit> edit,
      String text,
      List<Invited> people) {
    return new SpaceChange(
        wish.id(what),
        wish.user(),
        wish.email(),
        wish.space(),
        act,
        edit,
        text,
        people,
        Instant.now());
  }

  /**
   * Who wants something of which space.
   *
   * @param once what is the same where the same wish comes again, such as the opening of a form
   */
  record Wish(String user, String email, String space, String once) {
    static Wish of(Context context, CreatedSpace space, String once) {
      return new Wish(context.user(), context.email().orElse(""), space.requestId(), once);
    }

    /** Says nobody's name. */
    @Override
    public String toString() {
      return "Wish";
    }

    private String id(String what) {
      return SpaceRequest.idOf(user, String.join("\n", once, space, what));
    }
  }
}
