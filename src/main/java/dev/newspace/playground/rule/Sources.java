package dev.newspace.playground.rule;

/** Where Google says what it takes. */
final class Sources {
  static final String MESSAGES =
      "https://developers.google.com/workspace/chat/api/reference/rest/v1/spaces.messages";
  static final String CARDS =
      "https://developers.google.com/workspace/chat/api/reference/rest/v1/cards";
  static final String CREATE =
      "https://developers.google.com/workspace/chat/api/reference/rest/v1/spaces.messages/create";
  static final String ADD_ON = "https://developers.google.com/workspace/add-ons/chat/convert";
  static final String DIALOGS = "https://developers.google.com/workspace/chat/dialogs";
  static final String CONSENT =
      "https://developers.google.com/workspace/chat/connect-web-services-tools";

  private Sources() {}
}
