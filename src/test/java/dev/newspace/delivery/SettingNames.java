package dev.newspace.delivery;

import java.util.List;

/** The settings that operators rely on; whoever adds one sees here where it must be told. */
final class SettingNames {

  static final List<String> NEEDED =
      List.of(
          "NEWSPACE_PUBLIC_URL",
          "NEWSPACE_PROJECT_NUMBER",
          "NEWSPACE_OAUTH_CLIENT_ID",
          "NEWSPACE_OAUTH_CLIENT_SECRET");

  static final List<String> OPTIONAL =
      List.of(
          "NEWSPACE_DATA_DIR",
          "NEWSPACE_DATABASE_URL",
          "NEWSPACE_DATABASE_USERNAME",
          "NEWSPACE_DATABASE_PASSWORD",
          "NEWSPACE_VAULT_KEYSET",
          "NEWSPACE_COMMANDS_PER_MINUTE",
          "NEWSPACE_ANSWER_WITHIN",
          "NEWSPACE_COMPLETION_HOSTS",
          "NEWSPACE_GOOGLE_AUTHORIZATION_URL",
          "NEWSPACE_GOOGLE_TOKEN_URL",
          "NEWSPACE_GOOGLE_REVOCATION_URL",
          "NEWSPACE_GOOGLE_ID_KEYS_URL",
          "NEWSPACE_GOOGLE_CHAT_KEYS_URL",
          "NEWSPACE_GOOGLE_CHAT_API_URL");

  private SettingNames() {}
}
