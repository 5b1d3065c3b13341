package dev.newspace.playground.google.chatapi;

import dev.newspace.playground.Json;
import dev.newspace.playground.google.server.ApiError;
import dev.newspace.playground.google.server.HttpAnswer;
import dev.newspace.playground.google.server.Request;
import dev.newspace.playground.people.Person;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code spaces.get}, {@code list}, {@code patch} and {@code delete}. */
public final class SpaceEndpoint {

  private static final Pattern TYPE = Pattern.compile("space_?[tT]ype *= *\"([A-Z_]+)\"");

  private final AccessTokenVerifier verifier;
  private final SpaceDirectory spaces;
  private final SpaceEntrance entrance;
  private final Quota quota;

  public SpaceEndpoint(AccessTokenVerifier verifier, SpaceDirectory spaces, Quota quota) {
    this.verifier = verifier;
    this.spaces = spaces;
    this.entrance = new SpaceEntrance(spaces);
    this.quota = quota;
  }

  public HttpAnswer get(Request request) {
    return ApiCall.answered(
        () -> {
          Person caller = verifier.of(request, "chat.spaces", "chat.spaces.readonly");
          KnownFields.checkQuery(request.query());
          return SpaceJson.whole(entrance.of(request, caller));
        });
  }

  /** The spaces that the caller is in. */
  public HttpAnswer list(Request request) {
    return ApiCall.answered(
        () -> {
          Person caller = verifier.of(request, "chat.spaces", "chat.spaces.readonly");
          KnownFields.checkQuery(request.query(), "filter", "pageSize", "pageToken");
          ResultPage page = ResultPage.of(request.query());
          Set<SpaceType> types = types(request.query().getOrDefault("filter", ""));
          List<SpaceResource> theirs =
              spaces.all().stream()
                  .filter(space -> space.has(caller) && types.contains(space.spaceType()))
                  .toList();
          return page.of(theirs, "spaces", SpaceJson::counted);
        });
  }

  public HttpAnswer patch(Request request) {
    return ApiCall.answered(
        () -> {
          Person caller = verifier.of(request, "chat.spaces");
          quota.take();
          KnownFields.checkQuery(request.query(), "updateMask");
          KnownFields.check("space", request.body());
          SpaceUpdate update =
              SpaceUpdate.read(request.query().getOrDefault("updateMask", ""), request.body());
          SpaceResource changed = update.of(entrance.ofNamed(request, caller));
          spaces.change(changed);
          return SpaceJson.counted(changed);
        });
  }

  /** Only whoever owns it can. */
  public HttpAnswer delete(Request request) {
    return ApiCall.answered(
        () -> {
          Person caller = verifier.of(request, "chat.delete");
          quota.take();
          KnownFields.checkQuery(request.query());
          SpaceResource space = entrance.ofNamed(request, caller);
          if (!space.creator().equals(caller)) {
            throw new ApiException(ApiError.forStatus(403));
          }
          spaces.delete(space);
          return Json.object();
        });
  }

  /** Of {@code spaceType = "SPACE" OR spaceType = "GROUP_CHAT"} and the like; all for none. */
  private static Set<SpaceType> types(String filter) throws ApiException {
    if (filter.isBlank()) {
      return EnumSet.allOf(SpaceType.class);
    }
    Set<SpaceType> types = EnumSet.noneOf(SpaceType.class);
    for (String part : filter.split(" OR ", -1)) {
      Matcher matcher = TYPE.matcher(part.strip());
      SpaceType type =
          Arrays.stream(SpaceType.values())
              .filter(one -> matcher.matches() && one.name().equals(matcher.group(1)))
              .findFirst()
              .orElseThrow(
                  () -> new ApiException(ApiError.invalidArgument("Invalid filter: " + filter)));
      types.add(type);
    }
    return types;
  }
}
