package dev.newspace.doctor;

import java.util.Locale;

/** The checks that there are, in the order in which they are told. */
enum CheckId {
  SETTINGS,
  CLOCK,
  CERTIFICATE,
  PUBLIC_URL,
  GOOGLE,
  OAUTH_CLIENT,
  REDIRECT_URI,
  CHAT_APP,
  EVENTS,
  COMMANDS,
  DATABASE,
  KEYSET,
  CONSENT_SCREEN,
  BACKLOG;

  /** As reports call it, such as {@code oauth-client}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
