package dev.newspace.playground;

import java.util.Map;

/** The names behind the numbers of the app's slash commands. */
final class Commands {

  private static final Map<Integer, String> NAMES =
      Map.of(1, "/newspace", 2, "/spaces", 3, "/disconnect", 4, "/help");

  private Commands() {}

  static String nameOf(int id) {
    return NAMES.getOrDefault(id, "/command" + id);
  }
}
