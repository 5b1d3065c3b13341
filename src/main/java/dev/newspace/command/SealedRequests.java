package dev.newspace.command;

import dev.newspace.space.SpaceRequest;
import dev.newspace.vault.JsonVault;
import dev.newspace.vault.Vault.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Requests on their way through other hands: in a button, or waiting for a consent. Only the person
 * who made a request can have it carried out.
 */
@ApplicationScoped
public class SealedRequests {
  private final JsonVault vault;

  SealedRequests(JsonVault vault) {
    this.vault = vault;
  }

  /**
   * Seals a request for the person who made it. What has no name is sealed for a purpose of its
   * own: an older version would ask Google for a space.
   */
  public String seal(SpaceRequest request) {
    return vault.seal(
        request.hasName() ? Purpose.SPACE_REQUEST : Purpose.CHAT_REQUEST, request.user(), request);
  }

  /** The request, if it is this person's and unaltered. */
  public Optional<SpaceRequest> open(String user, String text) {
    return vault
        .open(Purpose.SPACE_REQUEST, user, text, SpaceRequest.class)
        .or(() -> vault.open(Purpose.CHAT_REQUEST, user, text, SpaceRequest.class))
        .filter(request -> request.user().equals(user));
  }
}
