package dev.newspace.playground.page;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** The real app with the playground's page before it, as in development. */
public final class BesideAPlayground implements QuarkusTestProfile {

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(PlaygroundResource.class));
  }

  @Override
  public boolean disableGlobalTestResources() {
    return true;
  }
}
