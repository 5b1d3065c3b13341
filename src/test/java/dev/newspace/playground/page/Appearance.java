package dev.newspace.playground.page;

import com.microsoft.playwright.options.ColorScheme;

/** How somebody looks at a page. */
enum Appearance {
  DESK(1280, 800, ColorScheme.LIGHT),
  DESK_AT_NIGHT(1280, 800, ColorScheme.DARK),
  PHONE(390, 844, ColorScheme.LIGHT),
  PHONE_AT_NIGHT(360, 740, ColorScheme.DARK);

  final int width;
  final int height;
  final ColorScheme scheme;

  Appearance(int width, int height, ColorScheme scheme) {
    this.width = width;
    this.height = height;
    this.scheme = scheme;
  }
}
