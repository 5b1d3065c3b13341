package dev.newspace.space;

import com.google.api.services.chat.v1.model.Space;
import dev.newspace.observability.AuditLog;
import dev.newspace.observability.AuditLog.Act;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Changes what a space says of itself. Google takes name and details in one call, and the history
 * in one of its own (google/chat/v1/chat_service.proto, spaces.patch): one may go through and the
 * other not.
 */
@ApplicationScoped
public class SpaceEditor {
  private final ManagedSpaceApi api;
  private final SpaceCalls calls;
  private final CreatedSpaceStore createdSpaces;
  private final AuditLog audit;

  SpaceEditor(
      ManagedSpaceApi api, SpaceCalls calls, CreatedSpaceStore createdSpaces, AuditLog audit) {
    this.api = api;
    this.calls = calls;
    this.createdSpaces = createdSpaces;
    this.audit = audit;
  }

  /**
   * How far it went.
   *
   * @param saved the parts that are changed now
   * @param failure why the others are not; empty where all are
   */
  public record Edited(Set<SpacePart> saved, Optional<SpaceAnswer<Boolean>> failure) {
    public Edited {
      saved = Set.copyOf(saved);
    }
  }

  /** Changes it; what is as wanted already stays so. */
  public Edited edit(CreatedSpace space, SpaceEdit edit, Authority authority) {
    Set<SpacePart> saved = EnumSet.noneOf(SpacePart.class);
    Optional<SpaceAnswer<Boolean>> failure = saveTexts(space, edit, authority, saved);
    if (failure.isEmpty()) {
      failure = saveHistory(space, edit, authority, saved);
    }
    if (!saved.isEmpty()) {
      audit.note(Act.SPACE_EDITED, space.user(), "space", space.name());
    }
    return new Edited(saved, failure);
  }

  private Optional<SpaceAnswer<Boolean>> saveTexts(
      CreatedSpace space, SpaceEdit edit, Authority authority, Set<SpacePart> saved) {
    if (edit.texts().isEmpty()) {
      return Optional.empty();
    }
    SpaceDetails asked = asked(edit);
    Optional<SpaceState> now = Optional.empty();
    if (edit.needsTheOther()) {
      SpaceAnswer<Space> answer =
          calls.ask(ManagedSpaceApi.GET, authority, () -> api.get(space.name(), authority));
      if (!(answer instanceof SpaceAnswer.Told<Space> told)) {
        return Optional.of(answer.withoutValue());
      }
      now = Optional.of(SpaceState.of(told.value()));
    }
    Space changed = changed(edit, now);
    SpaceAnswer<Space> answer =
        calls.ask(
            ManagedSpaceApi.PATCH,
            asked,
            authority,
            () -> api.patch(space.name(), changed, mask(edit), authority));
    if (!(answer instanceof SpaceAnswer.Told<Space> told)) {
      return Optional.of(answer.withoutValue());
    }
    saved.addAll(edit.texts());
    edit.displayName()
        .ifPresent(
            name ->
                createdSpaces.rename(
                    space, Optional.ofNullable(told.value().getDisplayName()).orElse(name)));
    return Optional.empty();
  }

  private static Space changed(SpaceEdit edit, Optional<SpaceState> now) {
    Space changed = new Space();
    edit.displayName().ifPresent(changed::setDisplayName);
    if (edit.changesDetails()) {
      changed.setSpaceDetails(
          new com.google.api.services.chat.v1.model.SpaceDetails()
              .setDescription(
                  edit.description().or(() -> now.map(SpaceState::description)).orElse(""))
              .setGuidelines(
                  edit.guidelines().or(() -> now.map(SpaceState::guidelines)).orElse("")));
    }
    return changed;
  }

  private static String mask(SpaceEdit edit) {
    List<String> mask = new ArrayList<>();
    edit.displayName().ifPresent(name -> mask.add("displayName"));
    if (edit.changesDetails()) {
      mask.add("spaceDetails");
    }
    return String.join(",", mask);
  }

  private Optional<SpaceAnswer<Boolean>> saveHistory(
      CreatedSpace space, SpaceEdit edit, Authority authority, Set<SpacePart> saved) {
    if (edit.historyOff().isEmpty()) {
      return Optional.empty();
    }
    Space changed =
        new Space().setSpaceHistoryState(edit.historyOff().get() ? "HISTORY_OFF" : "HISTORY_ON");
    SpaceAnswer<Space> answer =
        calls.ask(
            ManagedSpaceApi.PATCH,
            asked(edit),
            authority,
            () -> api.patch(space.name(), changed, "spaceHistoryState", authority));
    if (answer instanceof SpaceAnswer.Told<Space>) {
      saved.add(SpacePart.HISTORY);
      return Optional.empty();
    }
    // Whoever could change the rest can be refused this by the organization alone.
    boolean byRule = answer instanceof SpaceAnswer.NotPermitted<Space> && !saved.isEmpty();
    return Optional.of(
        byRule
            ? new SpaceAnswer.Refused<>(new CreationResult.Rejected(Set.of(SpacePart.HISTORY)))
            : answer.withoutValue());
  }

  /** As if a space was asked for with it: by that a refusal is understood. */
  private static SpaceDetails asked(SpaceEdit edit) {
    return new SpaceDetails(
        edit.description().orElse(""),
        edit.guidelines().orElse(""),
        false,
        null,
        edit.historyOff().isPresent(),
        false);
  }
}
