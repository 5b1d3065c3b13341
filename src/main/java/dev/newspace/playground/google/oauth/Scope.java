package dev.newspace.playground.google.oauth;

import java.util.Map;

/**
 * A scope as the consent page shows it.
 *
 * @param meaning for people, in the page's words; the name itself where the page has none
 */
record Scope(String name, String meaning) {

  private static final Map<String, String> MEANINGS =
      Map.of(
          "https://www.googleapis.com/auth/chat.spaces.create",
          "Create spaces in Google Chat, and add people to them",
          "https://www.googleapis.com/auth/chat.spaces",
          "Create, see and change your spaces in Google Chat");

  static Scope of(String name) {
    return new Scope(name, MEANINGS.getOrDefault(name, name));
  }
}
