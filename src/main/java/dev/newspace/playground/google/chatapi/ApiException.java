package dev.newspace.playground.google.chatapi;

import dev.newspace.playground.google.server.ApiError;

/** The Chat API says no. */
final class ApiException extends Exception {

  private final ApiError error;

  ApiException(ApiError error) {
    super(error.message());
    this.error = error;
  }

  ApiError error() {
    return error;
  }
}
