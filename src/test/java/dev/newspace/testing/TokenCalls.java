package dev.newspace.testing;

import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.google.server.Call;
import java.util.List;

/** What the token endpoint was asked for people. */
public final class TokenCalls {
  private TokenCalls() {}

  /** Those so far, in the order in which they were answered. */
  public static List<Call> of(LocalGoogle google) {
    return google.calls("token").stream().filter(call -> !isDoctors(call)).toList();
  }

  /** Whether the doctor asked, which looks at the client some seconds after each start. */
  public static boolean isDoctors(Call call) {
    return call.body().path("code").asText().equals("4/doctor");
  }
}
