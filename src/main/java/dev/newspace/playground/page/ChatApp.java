package dev.newspace.playground.page;

import dev.newspace.playground.AppConfiguration;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The Chat app that the page stands before.
 *
 * @param endpoint the address that is told of events
 * @param configuration its name and its commands
 */
record ChatApp(String endpoint, AppConfiguration configuration) {

  /** The property with the address of another app. */
  static final String URL = "playground.app-url";

  /** The property with the file of its commands. */
  static final String COMMANDS = "playground.app-commands";

  /**
   * The app that this playground comes with.
   *
   * @param publicUrl where it is
   */
  static ChatApp newSpace(String publicUrl) {
    return new ChatApp(publicUrl + "/chat", AppConfiguration.ofTheApp());
  }

  /**
   * The app that somebody points the playground at, or NewSpace where nobody does.
   *
   * @param publicUrl where NewSpace is
   * @param url of the other app, to which all events go that call no function
   * @param commands the file with its name and its commands; without one it has none
   * @throws IllegalArgumentException with a sentence for whoever set the two
   */
  static ChatApp of(String publicUrl, Optional<String> url, Optional<Path> commands) {
    if (url.isEmpty()) {
      if (commands.isPresent()) {
        throw new IllegalArgumentException(COMMANDS + " needs " + URL + ", the app's address");
      }
      return newSpace(publicUrl);
    }
    if (!isAddress(url.get())) {
      throw new IllegalArgumentException(
          URL + " is no address such as http://localhost:3000/: " + url.get());
    }
    try {
      return new ChatApp(
          url.get(),
          commands
              .map(AppConfiguration::read)
              .orElseGet(() -> AppConfiguration.unknown("Chat app")));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          COMMANDS + " (" + commands.get() + ") " + e.getMessage(), e);
    }
  }

  /** Whether an address is on the app's server: of the same scheme, host and port. */
  boolean isAt(String address) {
    return isAddress(address) && origin(address).equals(origin(endpoint));
  }

  private static String origin(String address) {
    URI uri = URI.create(address);
    int usual = uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    int port = uri.getPort() < 0 ? usual : uri.getPort();
    return (uri.getScheme() + "://" + uri.getHost() + ":" + port).toLowerCase(Locale.ROOT);
  }

  private static boolean isAddress(String url) {
    try {
      URI uri = new URI(url);
      return Set.of("http", "https")
              .contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT))
          && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  String name() {
    return configuration.name();
  }

  /** Whether it is NewSpace, of which the playground knows how to make it fail. */
  boolean isNewSpace() {
    return configuration.equals(AppConfiguration.ofTheApp());
  }
}
