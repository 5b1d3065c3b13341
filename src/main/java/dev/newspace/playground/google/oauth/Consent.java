package dev.newspace.playground.google.oauth;

import dev.newspace.playground.google.server.Forms;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * People's decisions about an authorization request, without a page to click on. Each answers the
 * address to which Google would send the browser.
 *
 * <p>The authorization URL is the one to which the app sent the browser; one that Google would
 * refuse is an {@link IllegalArgumentException}.
 */
public final class Consent {

  private final Client client;
  private final Grants grants;
  private final Set<String> hesitant = ConcurrentHashMap.newKeySet();

  public Consent(Client client, Grants grants) {
    this.client = client;
    this.grants = grants;
  }

  /** The person clicks Allow with every box ticked. */
  public URI allow(URI authorizationUrl, String userId) {
    return allow(authorizationUrl, userId, Set.of());
  }

  /**
   * The person clicks Allow after unticking the scopes; one that was granted before is taken out of
   * this grant by that.
   */
  public URI allow(URI authorizationUrl, String userId, Set<String> unticked) {
    AuthorizationRequest request = read(authorizationUrl);
    Set<String> scopes = withEarlier(request, userId, request.scopes());
    scopes.removeAll(unticked);
    return URI.create(granted(request, userId, scopes));
  }

  /** The person clicks Allow, and for once no refresh token comes of it. */
  public URI allowWithoutRefreshToken(URI authorizationUrl, String userId) {
    AuthorizationRequest request = read(authorizationUrl);
    Set<String> scopes = withEarlier(request, userId, request.scopes());
    return URI.create(granted(request, userId, scopes, false));
  }

  /** The person clicks Cancel. */
  public URI refuse(URI authorizationUrl) {
    return URI.create(refused(read(authorizationUrl)));
  }

  /** Ends all that the person ever granted, as at myaccount.google.com/permissions. */
  public void withdraw(String userId) {
    grants.forget(userId);
  }

  /** The next consent page that the person opens has no box ticked. */
  public void willLeaveUnticked(String userId) {
    withdraw(userId);
    hesitant.add(userId);
  }

  boolean ticks(String userId) {
    return !hesitant.remove(userId);
  }

  /** The scopes, and where the request asks for it those that were granted before. */
  Set<String> withEarlier(AuthorizationRequest request, String userId, Set<String> scopes) {
    Set<String> all = new LinkedHashSet<>(scopes);
    if (request.includesGrantedScopes()) {
      all.addAll(grants.scopes(userId));
    }
    return all;
  }

  String granted(AuthorizationRequest request, String userId, Set<String> scopes) {
    return granted(request, userId, scopes, request.bringsRefreshToken(!grants.consented(userId)));
  }

  String refused(AuthorizationRequest request) {
    return redirect(request, Map.of("error", "access_denied"));
  }

  private String granted(
      AuthorizationRequest request, String userId, Set<String> scopes, boolean refreshToken) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("code", grants.code(request, userId, scopes, refreshToken));
    parameters.put("scope", String.join(" ", new TreeSet<>(scopes)));
    parameters.put("authuser", "0");
    parameters.put("prompt", "consent");
    return redirect(request, parameters);
  }

  private AuthorizationRequest read(URI authorizationUrl) {
    AuthorizationRequest request =
        new AuthorizationRequest(Forms.decode(authorizationUrl.getRawQuery()));
    Optional<String> fault = request.fault(client);
    if (fault.isPresent()) {
      throw new IllegalArgumentException(fault.get());
    }
    return request;
  }

  private static String redirect(AuthorizationRequest request, Map<String, String> parameters) {
    Map<String, String> all = new LinkedHashMap<>();
    request.state().ifPresent(state -> all.put("state", state));
    all.putAll(parameters);
    return request.redirectUri() + "?" + Forms.encode(all);
  }
}
