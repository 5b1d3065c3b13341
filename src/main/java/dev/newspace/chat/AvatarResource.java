package dev.newspace.chat;

import dev.newspace.config.Installation;
import dev.newspace.config.Settings;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;

/** The app's avatar, {@code app-manifest/avatar.png}, so that nobody has to host it. */
@Path(AvatarResource.PATH)
class AvatarResource {
  static final String PATH = "/avatar.png";

  private static final String RESOURCE = "/app-manifest" + PATH;

  /** It changes with a version of the app, if at all; a day later everybody has the new one. */
  private static final Duration MAX_AGE = Duration.ofDays(1);

  private final byte[] image = read();
  private final EntityTag tag = new EntityTag(Integer.toHexString(Arrays.hashCode(image)));
  private final String installation;

  AvatarResource(Settings settings) {
    this.installation = Installation.mark(settings);
  }

  /** The image, or 304 for who has it already. */
  @GET
  @NonBlocking
  public Response get(@Context Request request) {
    ResponseBuilder answer = request.evaluatePreconditions(tag);
    return (answer == null ? Response.ok(image, "image/png") : answer)
        .tag(tag)
        .cacheControl(cacheForADay())
        .header("X-Content-Type-Options", "nosniff")
        .header(Installation.HEADER, installation)
        .build();
  }

  private static CacheControl cacheForADay() {
    CacheControl cache = new CacheControl();
    cache.setMaxAge(Math.toIntExact(MAX_AGE.toSeconds()));
    cache.setNoTransform(false);
    return cache;
  }

  private static byte[] read() {
    try (InputStream in = AvatarResource.class.getResourceAsStream(RESOURCE)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("The app has no " + RESOURCE, e);
    }
  }
}
