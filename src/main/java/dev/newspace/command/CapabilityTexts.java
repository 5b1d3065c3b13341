package dev.newspace.command;

import dev.newspace.config.Capability;

/** Says of each capability in words of its own what it is good for. */
final class CapabilityTexts {
  private final CommandTexts texts;

  CapabilityTexts(CommandTexts texts) {
    this.texts = texts;
  }

  /** What the app may do once it is allowed. */
  String allowed(Capability capability) {
    return switch (capability) {
      case CREATE -> texts.connection();
      case EDIT -> texts.allowedEdit();
      case PEOPLE -> texts.allowedPeople();
      case APP -> texts.allowedApp();
      case MESSAGES -> texts.allowedMessages();
      case DELETE -> texts.allowedDelete();
    };
  }

  /** Why it is asked for. */
  String reason(Capability capability) {
    return switch (capability) {
      case CREATE -> texts.authorizeText();
      case EDIT -> texts.authorizeEdit();
      case PEOPLE -> texts.authorizePeople();
      case APP -> texts.authorizeApp();
      case MESSAGES -> texts.authorizeMessages();
      case DELETE -> texts.authorizeDelete();
    };
  }
}
