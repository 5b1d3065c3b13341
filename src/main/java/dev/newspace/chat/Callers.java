package dev.newspace.chat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.newspace.Audit;
import dev.newspace.GoogleKeys;
import dev.newspace.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Tells whether Google Chat is calling. Exactly three kinds of RS256 bearer tokens are taken
 * (developers.google.com/workspace/chat/verify-requests-from-chat): Chat's own, for the project's
 * number; and Google's ID tokens for this endpoint, of Chat's account or of the add-on account of
 * exactly this project.
 */
@ApplicationScoped
class Callers {
  private static final Logger LOG = Logger.getLogger(Callers.class);
  private static final String CHAT = "chat@system.gserviceaccount.com";
  private static final Set<String> GOOGLE =
      Set.of("https://accounts.google.com", "accounts.google.com");
  private static final int MOST_CHARACTERS = 8 * 1024;

  private final Audit audit;
  private final String projectNumber;
  private final String chatUrl;
  private final Set<String> accounts;
  private final DefaultJWTProcessor<SecurityContext> signedByChat;
  private final DefaultJWTProcessor<SecurityContext> signedByGoogle;

  Callers(Settings settings, GoogleKeys keys, Audit audit) {
    this.audit = audit;
    this.projectNumber = settings.projectNumber();
    this.chatUrl = settings.chatUrl();
    this.accounts =
        Set.of(CHAT, "service-" + projectNumber + "@gcp-sa-gsuiteaddons.iam.gserviceaccount.com");
    this.signedByChat = processor(keys.chatKeys());
    this.signedByGoogle = processor(keys.idKeys());
  }

  /**
   * Checks the values of all {@code Authorization} headers of a request.
   *
   * @return whether Google Chat sent it; if not, the log says what was expected and what was seen
   */
  boolean areGoogleChat(List<String> authorization) {
    try {
      verify(bearer(authorization));
      return true;
    } catch (RefusedException e) {
      LOG.warnf("Caller refused: %s", e.getMessage());
      audit.callerRefused(e.claim());
      return false;
    }
  }

  private static String bearer(List<String> authorization) throws RefusedException {
    if (authorization.size() != 1) {
      throw new RefusedException("Authorization headers", "1", authorization.size());
    }
    String value = authorization.get(0);
    if (value.length() > MOST_CHARACTERS) {
      throw new RefusedException("length", "at most " + MOST_CHARACTERS, value.length());
    }
    String scheme = "Bearer ";
    if (!value.regionMatches(true, 0, scheme, 0, scheme.length())) {
      throw new RefusedException("scheme", "Bearer", "another");
    }
    return value.substring(scheme.length()).strip();
  }

  private void verify(String token) throws RefusedException {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      String issuer = String.valueOf(jwt.getJWTClaimsSet().getIssuer());
      if (CHAT.equals(issuer)) {
        audience(signedByChat.process(jwt, null), projectNumber);
      } else if (GOOGLE.contains(issuer)) {
        JWTClaimsSet claims = signedByGoogle.process(jwt, null);
        audience(claims, chatUrl);
        account(claims);
      } else {
        throw new RefusedException("iss", CHAT + " or https://accounts.google.com", issuer);
      }
    } catch (ParseException e) {
      throw new RefusedException("token", "a signed JWT", "something else");
    } catch (RateLimitReachedException e) {
      throw new RefusedException("key", "one of Google's", "one unknown, soon after another");
    } catch (BadJOSEException | JOSEException e) {
      throw new RefusedException("signature and times", "valid", e.getMessage());
    }
  }

  private static void audience(JWTClaimsSet claims, String expected) throws RefusedException {
    if (!claims.getAudience().equals(List.of(expected))) {
      throw new RefusedException("aud", expected, claims.getAudience());
    }
  }

  private void account(JWTClaimsSet claims) throws RefusedException, ParseException {
    String email = String.valueOf(claims.getClaim("email"));
    if (!accounts.contains(email)) {
      // A person's address has no place in a log; a service's is what an operator looks for.
      throw new RefusedException(
          "email", accounts, email.endsWith(".gserviceaccount.com") ? email : "another account");
    }
    if (!Boolean.TRUE.equals(claims.getClaim("email_verified"))) {
      throw new RefusedException("email_verified", true, claims.getClaim("email_verified"));
    }
  }

  private static DefaultJWTProcessor<SecurityContext> processor(JWKSource<SecurityContext> keys) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(null, Set.of("iss", "aud", "exp", "iat")));
    return processor;
  }
}
