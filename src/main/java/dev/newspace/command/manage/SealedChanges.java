package dev.newspace.command.manage;

import dev.newspace.vault.JsonVault;
import dev.newspace.vault.Vault.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Changes on their way through other hands; only the person who wants one can have it done. */
@ApplicationScoped
class SealedChanges {
  private final JsonVault vault;

  SealedChanges(JsonVault vault) {
    this.vault = vault;
  }

  String seal(SpaceChange change) {
    return vault.seal(Purpose.SPACE_CHANGE, change.user(), change);
  }

  /** The change, if it is this person's and unaltered. */
  Optional<SpaceChange> open(String user, String text) {
    return vault
        .open(Purpose.SPACE_CHANGE, user, text, SpaceChange.class)
        .filter(change -> change.user().equals(user));
  }
}
