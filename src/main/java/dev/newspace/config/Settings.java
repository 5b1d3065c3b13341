package dev.newspace.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an operator can set, typed. {@link Setting} says what each value means and what it should
 * look like; by the time this mapping is read, every value has passed that check.
 *
 * <p>One file, since every setting is a method of it.
 */
@ConfigMapping(prefix = "newspace")
public interface Settings {

  /** Where the world reaches the app. */
  URI publicUrl();

  /** Where the world reached the app before, while Google's console changes over. */
  Optional<URI> formerPublicUrl();

  /**
   * The Google Cloud project's number: audience of classic tokens, part of the add-on's account.
   */
  String projectNumber();

  /** The OAuth web client's id. */
  String oauthClientId();

  /** The OAuth web client's secret. */
  String oauthClientSecret();

  /** A file that holds it; {@link SecretFileConfigSource} reads it. */
  Optional<Path> oauthClientSecretFile();

  /** {@code jdbc:postgresql://…}; empty for the embedded database. */
  Optional<String> databaseUrl();

  /** User of {@link #databaseUrl()}. */
  Optional<String> databaseUsername();

  /** Password of {@link #databaseUrl()}. */
  Optional<String> databasePassword();

  /** A file that holds it; {@link SecretFileConfigSource} reads it. */
  Optional<Path> databasePasswordFile();

  /** Folder of the embedded database and of the keyset made at first start. */
  @WithDefault("data")
  Path dataDir();

  /** Tink AEAD keyset as JSON text; empty for the one in the data folder. */
  Optional<String> vaultKeyset();

  /** A file that holds it; {@link SecretFileConfigSource} reads it. */
  Optional<Path> vaultKeysetFile();

  /** The key of the audit log's pseudonyms; empty for one derived from the client's secret. */
  Optional<String> auditKey();

  /** A file that holds it; {@link SecretFileConfigSource} reads it. */
  Optional<Path> auditKeyFile();

  /** How many commands one person may give in a minute; 0 for no limit. */
  @WithDefault("20")
  int commandsPerMinute();

  /** What answers everything while the app is paused; empty while it works. */
  Optional<String> paused();

  /** Words that say what people may do with spaces that they created; empty for nothing. */
  Optional<List<String>> manage();

  /** How long an answer may take; Google Chat waits 30 seconds. */
  @WithDefault("25s")
  Duration answerWithin();

  /** Hosts to which a browser may be sent after consent. */
  @WithDefault("chat.google.com")
  List<String> completionHosts();

  /** A regular expression that the whole name of a space has to match. */
  Optional<String> namePattern();

  /** What is put in front of every space's name. */
  Optional<String> namePrefix();

  /** The administrator's words on names. */
  Optional<String> nameExplanation();

  /** Domains and addresses of those who may create spaces; empty for everybody. */
  Optional<List<String>> creators();

  /** The administrator's words on who may create spaces. */
  Optional<String> creatorsExplanation();

  /** How many spaces one person may create in 24 hours; 0 for no limit. */
  @WithDefault("0")
  int spacesPerDay();

  /** The administrator's words on that number. */
  Optional<String> spacesPerDayExplanation();

  /** How long the record of created spaces is kept; empty for ever. */
  Optional<Duration> keepCreatedSpaces();

  /**
   * {@code true} where every space needs a description. Text, since the configuration would warn of
   * any other text with its value, before {@link SettingsValidator} can refuse it without.
   */
  @WithDefault("false")
  String descriptionRequired();

  /** The administrator's words on descriptions. */
  Optional<String> descriptionExplanation();

  /** Whether people from outside the organization can be in a space. */
  @WithDefault("allowed")
  Outsiders outsiders();

  /** The administrator's words on people from outside. */
  Optional<String> outsidersExplanation();

  /** Templates for spaces as JSON text, see {@link SpaceTemplateParser}. */
  Optional<String> templates();

  /** Google's consent page. */
  @WithDefault("https://accounts.google.com/o/oauth2/v2/auth")
  URI googleAuthorizationUrl();

  /** Google's token endpoint. */
  @WithDefault("https://oauth2.googleapis.com/token")
  URI googleTokenUrl();

  /** Google's revocation endpoint. */
  @WithDefault("https://oauth2.googleapis.com/revoke")
  URI googleRevocationUrl();

  /** Keys (JWK set) that sign Google's ID tokens. */
  @WithDefault("https://www.googleapis.com/oauth2/v3/certs")
  URI googleIdKeysUrl();

  /** Keys (JWK set) of Google Chat's own service account. */
  @WithDefault("https://www.googleapis.com/service_accounts/v1/jwk/chat@system.gserviceaccount.com")
  URI googleChatKeysUrl();

  /** Root of the Chat API. */
  @WithDefault("https://chat.googleapis.com/")
  URI googleChatApiUrl();

  /** Whether people from outside the organization can be in a space. */
  enum Outsiders {
    ALLOWED,
    FORBIDDEN
  }

  /** Whether every space needs a description. */
  default boolean isDescriptionRequired() {
    return "true".equals(descriptionRequired());
  }

  /** What people may do with spaces that they created; empty for nothing. */
  default Set<Capability> manageable() {
    return Capability.ofWords(
        manage().orElse(List.of()).stream().map(String::strip).collect(Collectors.toSet()));
  }

  /** The address that Google Chat calls: the audience of two of the three kinds of callers. */
  default String chatUrl() {
    return at("/chat");
  }

  /** That of the app's former address. */
  default Optional<String> formerChatUrl() {
    return formerPublicUrl().map(former -> at(former, "/chat"));
  }

  /** A path of the app as the world sees it. */
  default String at(String path) {
    return at(publicUrl(), path);
  }

  /** A path of the app at one of its addresses. */
  static String at(URI address, String path) {
    String base = address.toString();
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
  }
}
