package dev.newspace.space;

import dev.newspace.space.SpaceName.Reading;
import java.util.Optional;

/** Names as somebody typed them. */
final class SpaceNames {
  private SpaceNames() {}

  /** The name that was typed; empty where it is none. */
  static Optional<SpaceName> of(String typed) {
    return SpaceName.read(typed) instanceof Reading.Valid valid
        ? Optional.of(valid.name())
        : Optional.empty();
  }
}
