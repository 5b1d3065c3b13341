package dev.newspace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What pom.xml takes newer than Quarkus does is newer as a whole. */
class DependenciesTest {
  private static final Pattern VERTX = Pattern.compile("vertx-[a-z-]+-([0-9.]+)\\.jar");

  /** Its modules are named one by one in pom.xml, and they know each other's insides. */
  @Test
  void modulesOfVertxAreOfOneVersion() {
    Set<String> versions =
        ClassPath.jars().stream()
            .map(VERTX::matcher)
            .filter(jar -> jar.matches() && !jar.group().startsWith("vertx-mutiny-"))
            .map(jar -> jar.group(1))
            .collect(Collectors.toSet());

    assertThat(versions).hasSize(1);
  }
}
