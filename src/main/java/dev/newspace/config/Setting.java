package dev.newspace.config;

import com.google.common.base.Splitter;
import dev.newspace.keyset.Keysets;
import io.quarkus.runtime.configuration.DurationConverter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Every setting of {@link Settings}: what it means, an example, and when a value is well formed.
 *
 * <p>One file, since every setting is a constant of it.
 */
public enum Setting {
  PUBLIC_URL(
      "where the world reaches the app: https (http only for localhost)",
      "https://newspace.example.com",
      Setting::isPublicUrl),
  FORMER_PUBLIC_URL(
      "the app's address before NEWSPACE_PUBLIC_URL, which Google's console may still hold",
      "https://old.example.com",
      Setting::isPublicUrl),
  PROJECT_NUMBER(
      "the Google Cloud project's number (Cloud console, Dashboard, Project number)",
      "123456789012",
      matches("[0-9]{1,20}")),
  OAUTH_CLIENT_ID(
      "the OAuth web client's id (Cloud console, Credentials)",
      "123456789012-abc.apps.googleusercontent.com",
      matches("\\S+")),
  OAUTH_CLIENT_SECRET(
      "the OAuth web client's secret (Cloud console, Credentials)", "GOCSPX-...", matches("\\S+")),
  OAUTH_CLIENT_SECRET_FILE(
      "a file that holds the OAuth web client's secret", "/run/secrets/secret", Setting::isPath),
  DATABASE_URL(
      "a PostgreSQL database; leave it out for the embedded one",
      "jdbc:postgresql://db.example.com:5432/newspace",
      DatabaseUrl::isValid),
  DATABASE_USERNAME("the database's user", "newspace", value -> true),
  DATABASE_PASSWORD("the database user's password", "...", value -> true),
  DATABASE_PASSWORD_FILE(
      "a file that holds NEWSPACE_DATABASE_PASSWORD", "/run/secrets/database", Setting::isPath),
  DATA_DIR("folder of the embedded database, for its owner alone", "data", Setting::isPath),
  VAULT_KEYSET(
      "a Tink AEAD keyset with AES256-GCM keys, as JSON text; needed with PostgreSQL",
      "{\"primaryKeyId\":1,\"key\":[...]}",
      Setting::isKeyset),
  VAULT_KEYSET_FILE("a file that holds the keyset", "/run/secrets/keyset", Setting::isPath),
  AUDIT_KEY(
      "the key of the pseudonyms in the audit log, at least 32 characters; leave it out for one"
          + " derived from the OAuth client's secret",
      "...",
      matches("\\S.{30,}\\S")),
  AUDIT_KEY_FILE("a file that holds that key", "/run/secrets/audit-key", Setting::isPath),
  COMMANDS_PER_MINUTE(
      "how many commands one person may give in a minute, 0 for no limit",
      "20",
      matches("[0-9]{1,6}")),
  PAUSED(
      "a sentence that answers everything while the app is paused, at most 500 characters",
      "Back at three",
      isText(500)),
  MANAGE(
      "what people may do with the spaces that they created here: edit, people, messages and delete,"
          + " separated by commas, or all; leave it out for nothing",
      "edit,people",
      listOf(Capability::isWord)),
  ANSWER_WITHIN(
      "how long an answer may take, 3 to 28 seconds: Google Chat waits 30",
      "25s",
      matches("([3-9]|1[0-9]|2[0-8])[sS]")),
  COMPLETION_HOSTS(
      "hosts to which a browser may be sent after consent, separated by commas",
      "chat.google.com",
      listOf(matches("[A-Za-z0-9.-]+(:[0-9]{1,5})?"))),
  NAME_PATTERN(
      "a regular expression of Java that the whole name of a space has to match",
      "[A-Z][a-z]+ .*",
      Setting::isPattern),
  NAME_PREFIX(
      "what is put in front of every space's name, at most 64 characters", "ACME ", isText(64)),
  NAME_EXPLANATION("your own words on names, at most 500 characters", "See go/names", isText(500)),
  CREATORS(
      "who may create spaces: domains and addresses, separated by commas",
      "example.com,ann@example.org",
      listOf(item -> EmailAddress.isDomain(item) || EmailAddress.isValid(item))),
  CREATORS_EXPLANATION(
      "your own words on who may create spaces, at most 500 characters", "Ask Ann", isText(500)),
  SPACES_PER_DAY(
      "how many spaces one person may create in 24 hours, 0 for no limit",
      "0",
      matches("[0-9]{1,6}")),
  SPACES_PER_DAY_EXPLANATION(
      "your own words on that number, at most 500 characters", "Ask Ann for more", isText(500)),
  KEEP_CREATED_SPACES(
      "how long the record of created spaces is kept, leave it out for ever",
      "365d",
      Setting::isDuration),
  DESCRIPTION_REQUIRED(
      "whether every space needs a description: true or false", "false", matches("true|false")),
  DESCRIPTION_EXPLANATION(
      "your own words on descriptions, at most 500 characters", "Say what it is for", isText(500)),
  OUTSIDERS(
      "whether people from outside the organization can be in a space: allowed or forbidden",
      "allowed",
      matches("allowed|forbidden")),
  OUTSIDERS_EXPLANATION(
      "your own words on people from outside, at most 500 characters",
      "Guests get a space of their own",
      isText(500)),
  TEMPLATES(
      "templates for spaces, as JSON text",
      "{\"incident\":{\"prefix\":\"INC \",\"description\":\"...\",\"guidelines\":\"...\","
          + "\"people\":[\"ann@example.com\"],\"announcement\":false}}",
      value -> SpaceTemplateParser.faults(value).isEmpty()),
  GOOGLE_AUTHORIZATION_URL(
      "Google's consent page", "https://accounts.google.com/o/oauth2/v2/auth", Setting::isUrl),
  GOOGLE_TOKEN_URL(
      "Google's token endpoint", "https://oauth2.googleapis.com/token", Setting::isUrl),
  GOOGLE_REVOCATION_URL(
      "Google's revocation endpoint", "https://oauth2.googleapis.com/revoke", Setting::isUrl),
  GOOGLE_ID_KEYS_URL(
      "keys of Google's ID tokens", "https://www.googleapis.com/oauth2/v3/certs", Setting::isUrl),
  GOOGLE_CHAT_KEYS_URL(
      "keys of Google Chat's service account",
      "https://www.googleapis.com/service_accounts/v1/jwk/chat@system.gserviceaccount.com",
      Setting::isUrl),
  GOOGLE_CHAT_API_URL("root of the Chat API", "https://chat.googleapis.com/", Setting::isUrl);

  /** Those without which nothing works. */
  static final Set<Setting> NEEDED =
      Set.of(PUBLIC_URL, PROJECT_NUMBER, OAUTH_CLIENT_ID, OAUTH_CLIENT_SECRET);

  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

  final String meaning;
  final String example;

  @SuppressWarnings("ImmutableEnumChecker") // All of them are pure functions.
  private final Predicate<String> wellFormed;

  Setting(String meaning, String example, Predicate<String> wellFormed) {
    this.meaning = meaning;
    this.example = example;
    this.wellFormed = wellFormed;
  }

  /** The environment variable. */
  public String variable() {
    return "NEWSPACE_" + name();
  }

  /** The configuration property. */
  String property() {
    return "newspace." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean accepts(String value) {
    return wellFormed.test(value);
  }

  private static Predicate<String> matches(String regex) {
    return Pattern.compile(regex).asMatchPredicate();
  }

  /** A list separated by commas: a repeated group would overflow the stack on a long one. */
  private static Predicate<String> listOf(Predicate<String> item) {
    Splitter commas = Splitter.on(',').trimResults();
    return value -> commas.splitToStream(value).allMatch(item);
  }

  private static Predicate<String> isText(int most) {
    return value ->
        value.codePointCount(0, value.length()) <= most
            && value.codePoints().noneMatch(Character::isISOControl);
  }

  private static boolean isPattern(String value) {
    try {
      return !Pattern.compile(value).pattern().isEmpty();
    } catch (PatternSyntaxException | StackOverflowError e) {
      return false;
    }
  }

  private static boolean isPublicUrl(String value) {
    if (!isUrl(value)) {
      return false;
    }
    URI uri = URI.create(value);
    return uri.getRawQuery() == null && uri.getRawUserInfo() == null;
  }

  private static boolean isUrl(String value) {
    try {
      URI uri = new URI(value);
      boolean local = LOCAL.contains(String.valueOf(uri.getHost()));
      boolean scheme = "https".equals(uri.getScheme()) || (local && "http".equals(uri.getScheme()));
      return scheme && uri.getHost() != null && uri.getRawFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isPath(String value) {
    try {
      return !Path.of(value).toString().isBlank();
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static boolean isDuration(String value) {
    try {
      Duration duration = DurationConverter.parseDuration(value);
      return duration != null && duration.toMillis() > 0;
    } catch (IllegalArgumentException | ArithmeticException e) {
      return false;
    }
  }

  private static boolean isKeyset(String value) {
    try {
      return Keysets.parse(value).size() > 0;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
