package dev.newspace.space;

import com.google.api.services.chat.v1.model.Space;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Optional;

/** Reads Google's answer tolerantly: what a space needs is its name. */
final class SpaceReader {
  private SpaceReader() {}

  static CreatedSpace read(SpaceRequest request, Space space) throws IOException {
    if (space == null || space.getName() == null) {
      throw new IOException("A space without a name");
    }
    Optional<Integer> joined =
        Optional.ofNullable(space.getMembershipCount())
            .map(count -> count.getJoinedDirectHumanUserCount());
    Optional<URI> uri = Optional.ofNullable(space.getSpaceUri()).flatMap(SpaceReader::uri);
    return new CreatedSpace(
        request.requestId(),
        request.user(),
        space.getName(),
        Optional.ofNullable(space.getDisplayName()).orElse(request.displayName()),
        request.type() == SpaceType.DIRECT_MESSAGE
            ? uri.or(() -> Optional.of(CreatedSpace.directMessageLink(space.getName())))
            : uri,
        joined,
        SpaceDifference.between(request.details(), space),
        Instant.now());
  }

  /** Where to open a space. */
  static URI link(Space space) {
    return Optional.ofNullable(space.getSpaceUri())
        .flatMap(SpaceReader::uri)
        .orElseGet(() -> CreatedSpace.link(space.getName()));
  }

  /** A link that cannot be read is as good as none. */
  private static Optional<URI> uri(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
