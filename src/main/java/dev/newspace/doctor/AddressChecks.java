package dev.newspace.doctor;

import dev.newspace.config.Installation;
import dev.newspace.config.Settings;
import dev.newspace.doctor.Web.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLException;

/** Does the public address lead here, and will the world trust it? */
final class AddressChecks {
  private static final Duration SOON = Duration.ofDays(14);
  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String AVATAR = "/app-manifest/avatar.png";

  private final Settings settings;
  private final Web web;

  AddressChecks(Settings settings, Web web) {
    this.settings = settings;
    this.web = web;
  }

  Check certificate() {
    URI url = settings.publicUrl();
    if (!"https".equals(url.getScheme())) {
      return Check.unknown(CheckId.CERTIFICATE, "none: plain http, on this machine alone", "");
    }
    try {
      Answer answer = Web.await(avatar());
      answer.body().drop();
      Duration left = Duration.between(Instant.now(), answer.certificateEnd().orElseThrow());
      if (left.isNegative()) {
        return untrusted(url);
      }
      String seen = "good for %d more days".formatted(left.toDays());
      return left.compareTo(SOON) < 0
          ? Check.warn(CheckId.CERTIFICATE, seen, "Renew it, and see why it was not by itself")
          : Check.ok(CheckId.CERTIFICATE, seen);
    } catch (IOException e) {
      return isTls(e)
          ? untrusted(url)
          : Check.unknown(
              CheckId.CERTIFICATE, "no connection to " + url.getHost() + " from here", "");
    }
  }

  private static Check untrusted(URI url) {
    return Check.fail(
        CheckId.CERTIFICATE,
        "the world does not trust the one of " + url.getHost(),
        "It needs one of a public authority, for this name, that has not ended");
  }

  private static boolean isTls(Throwable fault) {
    return fault != null && (fault instanceof SSLException || isTls(fault.getCause()));
  }

  /**
   * The app serves its avatar to everybody: whoever answers with that very image is it, unless it
   * bears another installation's mark. A version before this one bears none.
   */
  Check publicUrl() throws IOException {
    URI url = settings.publicUrl();
    boolean isLocal = LOCAL.contains(url.getHost());
    if (!isLocal && isPrivate(url.getHost())) {
      return Check.fail(
          CheckId.PUBLIC_URL,
          url.getHost() + " is a private address",
          "NEWSPACE_PUBLIC_URL has to lead here from the internet");
    }
    int status;
    byte[] image;
    boolean isAnother;
    try {
      Answer answer = Web.await(avatar());
      status = answer.status();
      isAnother =
          answer
              .header(Installation.HEADER.toLowerCase(Locale.ROOT))
              .filter(mark -> !mark.equals(Installation.mark(settings)))
              .isPresent();
      image = answer.body().read();
    } catch (IOException e) {
      return Check.unknown(
          CheckId.PUBLIC_URL,
          "this machine cannot connect to " + url,
          "From elsewhere: curl -i -X POST %s has to answer 401".formatted(settings.chatUrl()));
    }
    if (status != 200 || !Arrays.equals(image, ownAvatar())) {
      return Check.fail(
          CheckId.PUBLIC_URL,
          "%s leads to something else, which answers with status %d".formatted(url, status),
          "Let it lead to the app's public port, with its paths as they are");
    }
    if (isAnother) {
      return Check.fail(
          CheckId.PUBLIC_URL,
          url + " leads to a NewSpace with other settings",
          "Let it lead to this one; or the app there needs these NEWSPACE_PUBLIC_URL,"
              + " NEWSPACE_PROJECT_NUMBER and NEWSPACE_OAUTH_CLIENT_ID");
    }
    return isLocal
        ? Check.warn(
            CheckId.PUBLIC_URL,
            url + " leads to the app, on this machine alone",
            "Google Chat needs an address that leads here from the internet")
        : Check.ok(CheckId.PUBLIC_URL, url + " leads to the app");
  }

  private CompletableFuture<Answer> avatar() {
    return web.get(URI.create(settings.at("/avatar.png")));
  }

  private static boolean isPrivate(String host) {
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).anyMatch(AddressChecks::isPrivate);
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean isPrivate(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean isUniqueLocal = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
    boolean isOfCarrier = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 0x40;
    return address.isSiteLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isAnyLocalAddress()
        || isUniqueLocal
        || isOfCarrier;
  }

  private static byte[] ownAvatar() throws IOException {
    try (InputStream image = AddressChecks.class.getResourceAsStream(AVATAR)) {
      return image.readAllBytes();
    }
  }
}
