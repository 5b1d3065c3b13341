package dev.newspace.playground.google.chatapi;

import dev.newspace.playground.google.oauth.Grants;
import dev.newspace.playground.google.server.ApiError;
import dev.newspace.playground.google.server.Request;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import java.util.Arrays;

/** On whose behalf a call to the Chat API comes, and whether that person allowed it. */
public final class AccessTokenVerifier {

  private static final String SCOPES = "https://www.googleapis.com/auth/";

  private final Grants grants;
  private final People people;

  public AccessTokenVerifier(Grants grants, People people) {
    this.grants = grants;
    this.people = people;
  }

  /**
   * Who it is.
   *
   * @param enough the scopes of which each is enough for the call, without what all begin with
   */
  Person of(Request request, String... enough) throws ApiException {
    String header = request.header("authorization").orElse("");
    Grants.Token token =
        grants
            .findAccess(header.startsWith("Bearer ") ? header.substring(7) : "")
            .orElseThrow(() -> new ApiException(ApiError.unauthenticated()));
    if (Arrays.stream(enough).noneMatch(scope -> token.scopes().contains(SCOPES + scope))) {
      throw new ApiException(ApiError.scopeInsufficient());
    }
    return people.find(token.userId()).orElseThrow();
  }
}
