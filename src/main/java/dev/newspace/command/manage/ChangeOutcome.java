package dev.newspace.command.manage;

import dev.newspace.oauth.token.ConsentRequiredException.Reason;
import dev.newspace.oauth.token.UserGrants.Grant;
import dev.newspace.space.Addition;
import dev.newspace.space.CreatedSpace;
import dev.newspace.space.CreationResult;
import dev.newspace.space.ManagedSpaces;
import dev.newspace.space.Members;
import dev.newspace.space.RuleViolation;
import dev.newspace.space.SpaceEdit;
import dev.newspace.space.SpacePart;
import dev.newspace.space.SpaceState;
import java.util.List;
import java.util.Set;

/** What came of something that somebody wanted to do with a space. */
sealed interface ChangeOutcome {
  /** The space as it is now. */
  record Shown(CreatedSpace space, SpaceState now) implements ChangeOutcome {}

  /** All of the person's spaces, a page of them. */
  record Listed(ManagedSpaces.Page page) implements ChangeOutcome {}

  /** What became other. */
  record Edited(CreatedSpace space, SpaceEdit edit) implements ChangeOutcome {}

  /** Who is in it. */
  record SeenMembers(CreatedSpace space, Members members) implements ChangeOutcome {}

  /** Who came into it, and who did not. */
  record PeopleAdded(CreatedSpace space, Addition addition) implements ChangeOutcome {}

  /** The app is in it, now or before. */
  record AppAdded(CreatedSpace space, boolean before) implements ChangeOutcome {}

  /** The message is there. */
  record Posted(CreatedSpace space) implements ChangeOutcome {}

  /** The space is gone, as it was wanted. */
  record Deleted(CreatedSpace space) implements ChangeOutcome {}

  /** The person has to consent first. */
  record ConsentRequired(Reason reason) implements ChangeOutcome {}

  /** The consent stands and cannot be used, for which the grant says why. */
  record GrantUnusable(Grant grant) implements ChangeOutcome {}

  /** The administrator does not allow people to do this. */
  record NotManageable() implements ChangeOutcome {}

  /** The space is none that this person created here. */
  record NotYours() implements ChangeOutcome {}

  /** The administrator does not want it, for these reasons. */
  record RulesViolated(List<RuleViolation> violations) implements ChangeOutcome {}

  /** The space is not there any more. */
  record Gone(CreatedSpace space) implements ChangeOutcome {}

  /** The person is not in the space any more, or may not do this in it. */
  record NotPermitted(CreatedSpace space) implements ChangeOutcome {}

  /**
   * Google did not do it.
   *
   * @param saved what of it was done all the same
   */
  record Refused(CreationResult why, Set<SpacePart> saved) implements ChangeOutcome {}

  /** The database is away; nothing was done. */
  record DatabaseUnavailable() implements ChangeOutcome {}
}
