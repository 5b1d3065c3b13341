package dev.newspace.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes with every command is logged once a minute, each kind on its own. */
class LogLimiterTest {
  @Test
  void gateLetsOneLineOfEachKindThrough() {
    LogLimiter.OncePerMinute<String> gate = new LogLimiter().oncePerMinute(List.of("a", "b"));

    assertThat(gate.tryAcquire("a")).isTrue();
    assertThat(gate.tryAcquire("a")).isFalse();
    assertThat(gate.tryAcquire("b")).isTrue();
  }
}
