package dev.newspace.space;

import java.io.IOException;

/** The Chat API refused a call. Says no more in its message than the status. */
final class ChatApiException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient ChatApiError error;

  ChatApiException(ChatApiError error) {
    super("The Chat API answered " + error.httpStatus());
    this.error = error;
  }

  ChatApiError error() {
    return error;
  }
}
