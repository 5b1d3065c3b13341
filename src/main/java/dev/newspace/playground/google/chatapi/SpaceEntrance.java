package dev.newspace.playground.google.chatapi;

import dev.newspace.playground.google.server.ApiError;
import dev.newspace.playground.google.server.Request;
import dev.newspace.playground.people.Person;

/** Which space a call is about, and whether its caller is let in. */
final class SpaceEntrance {

  private static final int ID = 3;

  private final SpaceDirectory spaces;

  SpaceEntrance(SpaceDirectory spaces) {
    this.spaces = spaces;
  }

  /**
   * The space in the path of a call.
   *
   * @throws ApiException 404 where there is none, or none any more; 403 where the caller is not in
   *     it
   */
  SpaceResource of(Request request, Person caller) throws ApiException {
    SpaceResource space =
        spaces
            .find("spaces/" + request.path().split("/", -1)[ID])
            .orElseThrow(() -> new ApiException(ApiError.forStatus(404)));
    if (!space.has(caller)) {
      throw new ApiException(ApiError.forStatus(403));
    }
    return space;
  }

  /** The same where only a space with a name will do, not a chat of people. */
  SpaceResource ofNamed(Request request, Person caller) throws ApiException {
    SpaceResource space = of(request, caller);
    if (space.spaceType() != SpaceType.SPACE) {
      throw new ApiException(
          ApiError.invalidArgument("Not possible for a space of type " + space.spaceType() + "."));
    }
    return space;
  }
}
