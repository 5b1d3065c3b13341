package dev.newspace.space;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A space that was made here, or a group chat or direct message that was set up.
 *
 * @param requestId of the {@link SpaceRequest}
 * @param user who asked for it, {@code users/…}
 * @param name resource name, {@code spaces/…}
 * @param displayName as Google confirmed it; empty for what has no name
 * @param spaceUri where Google sent one
 * @param joined how many people are in it, the one who asked included; where Google told
 * @param differences what of it came out other than asked
 */
public record CreatedSpace(
    String requestId,
    String user,
    String name,
    String displayName,
    Optional<URI> spaceUri,
    Optional<Integer> joined,
    Set<SpaceDifference> differences,
    Instant createdAt) {
  public CreatedSpace {
    differences = Set.copyOf(differences);
  }

  /** Where to open it. */
  public URI link() {
    return spaceUri.orElseGet(() -> link(name));
  }

  /** Where to open a space of which Google tells no link. */
  static URI link(String name) {
    return link("space", name);
  }

  /** The same for a direct message, which is opened elsewhere. */
  static URI directMessageLink(String name) {
    return link("dm", name);
  }

  private static URI link(String kind, String name) {
    return URI.create(
        "https://mail.google.com/chat/u/0/#chat/"
            + kind
            + "/"
            + name.substring(name.indexOf('/') + 1));
  }
}
