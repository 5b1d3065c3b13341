package dev.newspace.oauth.consent;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.newspace.playground.event.Caller;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.google.oauth.SigningKeys;
import dev.newspace.testing.Query;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Google's token endpoint hands out an ID token of the test's own. */
abstract class ConsentByIdToken extends FailedConsent {
  private static final RSAKey STRANGERS = SigningKeys.generate();

  /** What comes of the consent where Google's token endpoint hands out this ID token. */
  final HttpResponse<String> answered(String idToken) throws Exception {
    Map<String, Object> tokens = new HashMap<>();
    tokens.put("access_token", "ya29.scripted");
    tokens.put("expires_in", 3599);
    tokens.put("refresh_token", "1//scripted");
    tokens.put("scope", "openid https://www.googleapis.com/auth/chat.spaces.create");
    tokens.put("token_type", "Bearer");
    if (idToken != null) {
      tokens.put("id_token", idToken);
    }
    google
        .faults()
        .next("token")
        .answers(200, Map.of(), new ObjectMapper().writeValueAsString(tokens));
    return app.open(google.consent().allow(asked, kim.id()));
  }

  final JWTClaimsSet.Builder genuine() {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer("https://accounts.google.com")
        .audience(LocalGoogle.CLIENT_ID)
        .subject(kim.id())
        .claim("nonce", Query.of(asked).get("nonce"))
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(3_600)));
  }

  final String right() {
    return signed(Caller.CLASSIC_BY_URL, genuine());
  }

  /** Signed by the keys that this caller's tokens are signed with. */
  final String signed(Caller caller, JWTClaimsSet.Builder claims) {
    Map<String, Object> wanted = claims.build().getClaims();
    return google
        .tokens()
        .custom(
            caller,
            builder -> {
              List.copyOf(builder.getClaims().keySet()).forEach(name -> builder.claim(name, null));
              wanted.forEach(builder::claim);
            });
  }

  /** The right one, but for a claim that is there and says nothing. */
  final String withNull(String claim) {
    Map<String, Object> wanted = genuine().claim(claim, null).build().getClaims();
    return google
        .tokens()
        .custom(
            Caller.CLASSIC_BY_URL,
            builder -> {
              wanted.forEach(builder::claim);
              builder.serializeNullClaims(true);
            });
  }

  final String signedByStranger() throws Exception {
    return signedByStranger(SignedJWT.parse(right()).getHeader().getKeyID());
  }

  final String signedByStranger(String keyId) throws Exception {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(), genuine().build());
    token.sign(new RSASSASigner(STRANGERS));
    return token.serialize();
  }
}
