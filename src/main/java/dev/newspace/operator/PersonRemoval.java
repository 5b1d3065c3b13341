package dev.newspace.operator;

import dev.newspace.database.Database;
import dev.newspace.oauth.consent.PendingCommandStore;
import dev.newspace.oauth.token.StoredConsents;
import dev.newspace.vault.Vault;

/** What goes when a person is to be forgotten: all that {@link PersonExport} shows. */
final class PersonRemoval {
  private final Database database;
  private final StoredConsents consents;
  private final ConsentsUnderWay underWay;

  PersonRemoval(Database database, Vault vault) {
    this.database = database;
    this.consents = new StoredConsents(database, vault);
    this.underWay = new ConsentsUnderWay(database, vault);
  }

  /** Removes it, and says how much it was. */
  String of(String user) {
    StoredConsents.Revoked revoked = consents.revoke(user);
    int others = 0;
    for (String state : underWay.of(user).keySet()) {
      others += database.update("delete from consent_state where state_hash = ?", state);
    }
    others +=
        database.update(
            "delete from waiting_command where owner_hash = ?",
            PendingCommandStore.ownerHash(user));
    others += database.update("delete from client_refusal where user_name = ?", user);
    others += database.update("delete from space_change where user_name = ?", user);
    int spaces = database.update("delete from created_space where user_name = ?", user);
    int chats = database.update("delete from created_chat where user_name = ?", user);
    int reservations = database.update("delete from space_reservation where user_name = ?", user);
    return """
    Consents forgotten: %d, of which Google is told by the running app in the background: %d
    Created spaces forgotten: %d (they stay in Google Chat)
    Group chats and direct messages forgotten: %d (they stay, too)
    Places among the spaces of a day forgotten: %d
    Commands, consents and refusals under way forgotten: %d
    The audit log knows pseudonyms alone and was not touched.\
    """
        .formatted(revoked.forgotten(), revoked.toBeRevoked(), spaces, chats, reservations, others);
  }
}
