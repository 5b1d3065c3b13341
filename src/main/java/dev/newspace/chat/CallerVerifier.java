package dev.newspace.chat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.newspace.chat.CallerRejectedException.Claim;
import dev.newspace.config.Settings;
import dev.newspace.google.GoogleKeys;
import dev.newspace.google.GoogleTokenVerifier;
import dev.newspace.observability.Metrics;
import dev.newspace.observability.Observations;
import dev.newspace.observability.Observations.Subject;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tells whether Google Chat is calling. Exactly three kinds of RS256 bearer tokens are taken
 * (developers.google.com/workspace/chat/verify-requests-from-chat): Chat's own, for the project's
 * number; and Google's ID tokens for this endpoint, of Chat's account or of the add-on account of
 * exactly this project.
 *
 * <p>One file, so that all that is asked of a token is seen at once.
 */
@ApplicationScoped
class CallerVerifier {
  private static final String CHAT = "chat@system.gserviceaccount.com";
  private static final Set<String> GOOGLE =
      Set.of("https://accounts.google.com", "accounts.google.com");
  private static final Set<String> REQUIRED_CLAIMS = Set.of("iss", "aud", "exp", "iat");
  private static final int MAX_CHARACTERS = 8 * 1024;

  /**
   * What Cloud Run puts in the signature's place where it has checked the token itself
   * (cloud.google.com/run/docs/troubleshooting, "SIGNATURE_REMOVED_BY_GOOGLE").
   */
  private static final String SIGNATURE_REMOVED = "SIGNATURE_REMOVED_BY_GOOGLE";

  private final CallerRejectionLog rejections;
  private final Observations observations;
  private final Metrics metrics;
  private final String projectNumber;
  private final List<String> chatUrls;
  private final Set<String> accounts;
  private final GoogleTokenVerifier chat;
  private final GoogleTokenVerifier google;
  private final ExecutorService executor;

  CallerVerifier(
      Settings settings,
      GoogleKeys keys,
      CallerRejectionLog rejections,
      Observations observations,
      Metrics metrics,
      @VirtualThreads ExecutorService executor) {
    this.rejections = rejections;
    this.observations = observations;
    this.metrics = metrics;
    this.projectNumber = settings.projectNumber();
    this.chatUrls =
        Stream.concat(Stream.of(settings.chatUrl()), settings.formerChatUrl().stream()).toList();
    this.accounts =
        Set.of(CHAT, "service-" + projectNumber + "@gcp-sa-gsuiteaddons.iam.gserviceaccount.com");
    this.chat = new GoogleTokenVerifier(keys.chatKeys(), null, REQUIRED_CLAIMS);
    this.google = new GoogleTokenVerifier(keys.idKeys(), null, REQUIRED_CLAIMS);
    this.executor = executor;
  }

  /**
   * Checks the values of all {@code Authorization} headers of a request. Blocks nobody: what has to
   * wait, for a key or to be logged, does so on another thread.
   *
   * @return whether Google Chat sent it; if not, the log says what was expected and what was seen
   */
  CompletionStage<Boolean> areGoogleChat(List<String> authorization) {
    try {
      SignedJWT token = SignedJWT.parse(bearer(authorization));
      checkSignatureIsThere(token);
      if (issuer(token).isKeyCached(token)) {
        return verified(token);
      }
      return CompletableFuture.supplyAsync(() -> verified(token), executor)
          .thenCompose(Function.identity());
    } catch (ParseException e) {
      return refused(noToken());
    } catch (CallerRejectedException e) {
      return refused(e);
    }
  }

  private CompletionStage<Boolean> verified(SignedJWT token) {
    try {
      verify(token);
      return CompletableFuture.completedStage(true);
    } catch (CallerRejectedException e) {
      return refused(e);
    }
  }

  private CompletionStage<Boolean> refused(CallerRejectedException e) {
    metrics.callerRefused(e.claim().name());
    return rejections.log(e).thenApply(logged -> false);
  }

  private static String bearer(List<String> authorization) throws CallerRejectedException {
    if (authorization.size() != 1) {
      throw new CallerRejectedException(Claim.HEADERS, "1", authorization.size());
    }
    String value = authorization.get(0);
    if (value.length() > MAX_CHARACTERS) {
      throw new CallerRejectedException(Claim.LENGTH, "at most " + MAX_CHARACTERS, value.length());
    }
    String scheme = "Bearer ";
    if (!value.regionMatches(true, 0, scheme, 0, scheme.length())) {
      throw new CallerRejectedException(Claim.SCHEME, "Bearer", "another");
    }
    return value.substring(scheme.length()).strip();
  }

  /** Nobody can verify such a token, and the operator alone can mend what it comes from. */
  private static void checkSignatureIsThere(SignedJWT token) throws CallerRejectedException {
    if (SIGNATURE_REMOVED.equals(token.getSignature().toString())) {
      throw new CallerRejectedException(
          Claim.SIGNATURE,
          "Google's",
          SIGNATURE_REMOVED
              + ". Cloud Run checks callers by IAM here and takes the signature off: allow"
              + " unauthenticated access to the service; NewSpace verifies callers itself");
    }
  }

  /** Who a token says that it is from. */
  private GoogleTokenVerifier issuer(SignedJWT token)
      throws CallerRejectedException, ParseException {
    String issuer = String.valueOf(token.getJWTClaimsSet().getIssuer());
    if (CHAT.equals(issuer)) {
      return chat;
    }
    if (GOOGLE.contains(issuer)) {
      return google;
    }
    throw new CallerRejectedException(
        Claim.ISSUER, CHAT + " or https://accounts.google.com", issuer);
  }

  private void verify(SignedJWT token) throws CallerRejectedException {
    try {
      GoogleTokenVerifier issuer = issuer(token);
      JWTClaimsSet claims = issuer.verify(token);
      if (issuer.equals(chat)) {
        audience(claims, List.of(projectNumber));
        seen(Subject.CALLER_CHAT);
      } else {
        audience(claims, chatUrls);
        account(claims);
        boolean isChat = CHAT.equals(claims.getClaim("email"));
        seen(isChat ? Subject.CALLER_CHAT_ID_TOKEN : Subject.CALLER_ADD_ON);
      }
    } catch (ParseException e) {
      throw noToken();
    } catch (RateLimitReachedException e) {
      throw new CallerRejectedException(
          Claim.KEY, "one of Google's", "one unknown, soon after another");
    } catch (BadJOSEException | JOSEException e) {
      throw new CallerRejectedException(Claim.SIGNATURE_AND_TIMES, "valid", e.getMessage());
    }
  }

  private void seen(Subject kind) {
    observations.note(kind, "");
    metrics.callerVerified(kind.name().substring("CALLER_".length()));
  }

  private static CallerRejectedException noToken() {
    return new CallerRejectedException(Claim.TOKEN, "a signed JWT", "something else");
  }

  private static void audience(JWTClaimsSet claims, List<String> expected)
      throws CallerRejectedException {
    List<String> seen = claims.getAudience();
    if (seen.size() != 1 || !expected.contains(seen.get(0))) {
      throw new CallerRejectedException(Claim.AUDIENCE, String.join(" or ", expected), seen);
    }
  }

  private void account(JWTClaimsSet claims) throws CallerRejectedException, ParseException {
    String email = String.valueOf(claims.getClaim("email"));
    if (!accounts.contains(email)) {
      // A person's address has no place in a log; a service's is what an operator looks for.
      throw new CallerRejectedException(
          Claim.EMAIL,
          accounts,
          email.endsWith(".gserviceaccount.com") ? email : "another account");
    }
    if (!Boolean.TRUE.equals(claims.getClaim("email_verified"))) {
      throw new CallerRejectedException(
          Claim.EMAIL_VERIFIED, true, claims.getClaim("email_verified"));
    }
  }
}
