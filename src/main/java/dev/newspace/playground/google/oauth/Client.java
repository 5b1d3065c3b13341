package dev.newspace.playground.google.oauth;

import java.util.function.Supplier;

/** The OAuth web client that is registered here: the app. */
public record Client(String id, String secret, Supplier<String> publicUrl) {

  String redirectUri() {
    return publicUrl.get() + "/oauth2/callback";
  }
}
