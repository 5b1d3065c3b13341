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
          "Create, see and change your spaces in Google Chat",
          "https://www.googleapis.com/auth/chat.memberships",
          "See, add and remove people in your spaces in Google Chat",
          "https://www.googleapis.com/auth/chat.memberships.app",
          "Add itself to your spaces in Google Chat, and remove itself",
          "https://www.googleapis.com/auth/chat.messages.create",
          "Write and send messages in Google Chat as you",
          "https://www.googleapis.com/auth/chat.delete",
          "Delete your spaces in Google Chat, with all that is in them");

  static Scope of(String name) {
    return new Scope(name, MEANINGS.getOrDefault(name, name));
  }
}
