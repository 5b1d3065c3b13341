package dev.newspace.playground.google.chatapi;

import dev.newspace.playground.google.oauth.Grants;
import dev.newspace.playground.google.server.ApiError;
import dev.newspace.playground.google.server.Request;
import dev.newspace.playground.people.People;
import dev.newspace.playground.people.Person;
import java.util.Set;

/** On whose behalf a call to the Chat API comes, and whether that person allowed it. */
public final class AccessTokenVerifier {

  private static final Set<String> ENOUGH =
      Set.of(
          "https://www.googleapis.com/auth/chat.spaces.create",
          "https://www.googleapis.com/auth/chat.spaces");

  private final Grants grants;
  private final People people;

  public AccessTokenVerifier(Grants grants, People people) {
    this.grants = grants;
    this.people = people;
  }

  Person of(Request request) throws ApiException {
    String header = request.header("authorization").orElse("");
    Grants.Token token =
        grants
            .findAccess(header.startsWith("Bearer ") ? header.substring(7) : "")
            .orElseThrow(() -> new ApiException(ApiError.unauthenticated()));
    if (token.scopes().stream().noneMatch(ENOUGH::contains)) {
      throw new ApiException(
          ApiError.permissionDenied(
              "Request had insufficient authentication scopes.",
              "ACCESS_TOKEN_SCOPE_INSUFFICIENT"));
    }
    return people.find(token.userId()).orElseThrow();
  }
}
