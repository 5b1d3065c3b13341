package dev.newspace.playground.card;

import java.net.URI;
import java.net.URISyntaxException;

/** Which addresses a card may lead to. */
final class Links {

  private Links() {}

  /** Whether it is an absolute web address, and nothing a browser would run. */
  static boolean isSafe(String url) {
    try {
      URI uri = new URI(url);
      return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
