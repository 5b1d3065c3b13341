package dev.newspace.playground.people;

/**
 * Somebody with a Google account.
 *
 * @param id the account's number, digits only: the {@code sub} of its ID tokens and the last part
 *     of its Chat name
 * @param displayName as others see it
 * @param email the account's address
 */
public record Person(String id, String displayName, String email) {

  /** The resource name Google Chat uses, {@code users/<id>}. */
  public String name() {
    return "users/" + id;
  }

  /** The Workspace domain, which is what follows the {@code @} of the address. */
  public String domain() {
    return email.substring(email.indexOf('@') + 1);
  }
}
