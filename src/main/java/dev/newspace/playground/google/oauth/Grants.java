package dev.newspace.playground.google.oauth;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people consented to, and the codes and tokens that came of it. */
public final class Grants {

  /**
   * @param refreshToken whether a refresh token comes with the tokens
   */
  record Code(
      AuthorizationRequest request,
      String userId,
      Set<String> scopes,
      boolean refreshToken,
      Instant expires) {}

  /** Whose token it is, and what it is good for. */
  public record Token(String userId, Set<String> scopes, Instant expires) {}

  private static final Duration CODE_LIFE = Duration.ofMinutes(10);
  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<String, Code> codes = new HashMap<>();
  private final Map<String, Token> accessTokens = new HashMap<>();
  private final Map<String, Token> refreshTokens = new HashMap<>();
  private Duration accessTokenLife = Duration.ofSeconds(3599);
  private Optional<Duration> refreshTokenLife = Optional.empty();

  synchronized boolean consented(String userId) {
    return refreshTokens.values().stream().anyMatch(token -> token.userId().equals(userId));
  }

  /** The scopes of all that a person granted and did not take back. */
  synchronized Set<String> scopes(String userId) {
    return Stream.concat(refreshTokens.values().stream(), accessTokens.values().stream())
        .filter(token -> token.userId().equals(userId))
        .flatMap(token -> token.scopes().stream())
        .collect(Collectors.toSet());
  }

  synchronized String code(
      AuthorizationRequest request, String userId, Set<String> scopes, boolean refreshToken) {
    String code = "4/0" + random(32);
    Instant expires = Instant.now().plus(CODE_LIFE);
    codes.put(code, new Code(request, userId, Set.copyOf(scopes), refreshToken, expires));
    return code;
  }

  /** Uses the code up. */
  synchronized Optional<Code> redeem(String code) {
    return Optional.ofNullable(codes.remove(code))
        .filter(found -> found.expires().isAfter(Instant.now()));
  }

  synchronized String accessToken(String userId, Set<String> scopes) {
    String token = "ya29." + random(48);
    accessTokens.put(token, new Token(userId, scopes, Instant.now().plus(accessTokenLife)));
    return token;
  }

  synchronized String refreshToken(String userId, Set<String> scopes) {
    String token = "1//0" + random(48);
    Instant expires = refreshTokenLife.map(Instant.now()::plus).orElse(NEVER);
    refreshTokens.put(token, new Token(userId, scopes, expires));
    return token;
  }

  public synchronized Optional<Token> findAccess(String token) {
    return Optional.ofNullable(accessTokens.get(token))
        .filter(found -> found.expires().isAfter(Instant.now()));
  }

  synchronized Optional<Token> findRefresh(String token) {
    return Optional.ofNullable(refreshTokens.get(token))
        .filter(found -> found.expires().isAfter(Instant.now()));
  }

  /** Ends the whole grant behind an access or refresh token; false where there is no such token. */
  synchronized boolean revoke(String token) {
    Token found = refreshTokens.getOrDefault(token, accessTokens.get(token));
    if (found == null) {
      return false;
    }
    forget(found.userId());
    return true;
  }

  /** Ends everything the person ever granted. */
  synchronized void forget(String userId) {
    codes.values().removeIf(code -> code.userId().equals(userId));
    accessTokens.values().removeIf(token -> token.userId().equals(userId));
    refreshTokens.values().removeIf(token -> token.userId().equals(userId));
  }

  /** Access tokens that are out die now; refresh tokens live on. */
  public synchronized void expireAccessTokens() {
    accessTokens.clear();
  }

  public synchronized void setAccessTokenLife(Duration life) {
    accessTokenLife = life;
  }

  /** Of the refresh tokens from now on; empty where they do not end by themselves. */
  public synchronized void setRefreshTokenLife(Optional<Duration> life) {
    refreshTokenLife = life;
  }

  synchronized Optional<Duration> refreshTokenLife() {
    return refreshTokenLife;
  }

  synchronized long accessTokenSeconds() {
    return accessTokenLife.toSeconds();
  }

  /** What must still be known after a restart, by the tokens' texts. */
  public record Tokens(Map<String, Token> access, Map<String, Token> refresh) {}

  public synchronized Tokens memory() {
    return new Tokens(Map.copyOf(accessTokens), Map.copyOf(refreshTokens));
  }

  public synchronized void remember(Tokens memory) {
    accessTokens.putAll(memory.access());
    refreshTokens.putAll(memory.refresh());
  }

  public static String random(int bytes) {
    byte[] drawn = new byte[bytes];
    RANDOM.nextBytes(drawn);
    return IdTokenIssuer.base64Url(drawn);
  }
}
