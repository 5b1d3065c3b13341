package dev.newspace.playground.event;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.newspace.playground.google.oauth.IdTokenIssuer;
import dev.newspace.playground.google.oauth.SigningKeys;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The bearer tokens with which Google Chat calls the app, as described at
 * developers.google.com/workspace/chat/verify-requests-from-chat, and forged ones.
 */
public final class CallerTokens {

  /** The account that signs for classic Chat apps. */
  public static final String CHAT_ACCOUNT = "chat@system.gserviceaccount.com";

  private static final String ACCOUNT_ID = "118000000000000000000";

  private final SigningKeys idKeys;
  private final SigningKeys chatKeys;
  private final String projectNumber;
  private final Supplier<String> publicUrl;

  public CallerTokens(
      SigningKeys idKeys, SigningKeys chatKeys, String projectNumber, Supplier<String> publicUrl) {
    this.idKeys = idKeys;
    this.chatKeys = chatKeys;
    this.projectNumber = projectNumber;
    this.publicUrl = publicUrl;
  }

  public String classicByProjectNumber() {
    return of(Caller.CLASSIC_BY_PROJECT_NUMBER);
  }

  public String classicByUrl() {
    return of(Caller.CLASSIC_BY_URL);
  }

  public String addOn() {
    return of(Caller.ADD_ON);
  }

  /** A genuine token. */
  public String of(Caller caller) {
    return custom(caller, claims -> {});
  }

  /** A token with Google's genuine signature under claims that were changed before. */
  public String custom(Caller caller, Consumer<JWTClaimsSet.Builder> change) {
    JWTClaimsSet.Builder claims = claims(caller);
    change.accept(claims);
    return keys(caller).sign(claims.build());
  }

  /** A token that the app must refuse. */
  public String forged(Caller caller, Forgery forgery) {
    return new Forger(keys(caller).current(), claims(caller)).forge(forgery);
  }

  /** The add-ons account of a project. */
  public static String addOnAccount(String projectNumber) {
    return "service-" + projectNumber + "@gcp-sa-gsuiteaddons.iam.gserviceaccount.com";
  }

  private SigningKeys keys(Caller caller) {
    return caller == Caller.CLASSIC_BY_PROJECT_NUMBER ? chatKeys : idKeys;
  }

  private JWTClaimsSet.Builder claims(Caller caller) {
    return switch (caller) {
      case CLASSIC_BY_PROJECT_NUMBER -> hour().issuer(CHAT_ACCOUNT).audience(projectNumber);
      case CLASSIC_BY_URL -> idToken(CHAT_ACCOUNT);
      case ADD_ON -> idToken(addOnAccount(projectNumber));
    };
  }

  private JWTClaimsSet.Builder idToken(String account) {
    return hour()
        .issuer(IdTokenIssuer.ISSUER)
        .audience(publicUrl.get() + "/chat")
        .subject(ACCOUNT_ID)
        .claim("azp", ACCOUNT_ID)
        .claim("email", account)
        .claim("email_verified", true);
  }

  private static JWTClaimsSet.Builder hour() {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(3600)));
  }
}
