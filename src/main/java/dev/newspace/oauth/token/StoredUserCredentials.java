package dev.newspace.oauth.token;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.OAuth2Credentials;
import dev.newspace.config.Capability;
import dev.newspace.context.Deadline;
import java.io.IOException;

/**
 * A person's authority, in the form that Google's clients take. Where Google answers 401, they ask
 * for a refresh and try once more.
 */
final class StoredUserCredentials extends OAuth2Credentials {
  private static final long serialVersionUID = 1L;

  private final String user;
  private final Capability capability;
  private final transient AccessTokenCache tokens;
  private final transient Deadline deadline;
  private transient volatile String inHand;

  StoredUserCredentials(
      String user,
      Capability capability,
      dev.newspace.oauth.token.AccessToken token,
      AccessTokenCache tokens,
      Deadline deadline) {
    super(google(token));
    this.user = user;
    this.capability = capability;
    this.inHand = token.value();
    this.tokens = tokens;
    this.deadline = deadline;
  }

  /** Asked for where Google refused the token in hand. */
  @Override
  public AccessToken refreshAccessToken() throws IOException {
    tokens.dropRefused(user, capability, inHand);
    dev.newspace.oauth.token.AccessToken renewed = tokens.of(user, capability, deadline);
    inHand = renewed.value();
    return google(renewed);
  }

  /** Without a time: when a token is due is for {@link AccessTokenCache} to know. */
  private static AccessToken google(dev.newspace.oauth.token.AccessToken token) {
    return new AccessToken(token.value(), null);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return user.hashCode();
  }

  /** Says no secret. */
  @Override
  public String toString() {
    return "PersonCredentials";
  }
}
