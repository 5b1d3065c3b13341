package dev.newspace.command.manage;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** An administrator who lets people do all there is with the spaces that they created. */
public final class ManageAll implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("newspace.manage", "all");
  }
}
