package dev.newspace.playground.page;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test of the playground before an app that answers whatever the test wants. */
abstract class FakeAppTest {

  FakeApp app;
  Playground playground;

  private final Timings pace;

  FakeAppTest() {
    this(Timings.AS_CHAT);
  }

  FakeAppTest(Timings pace) {
    this.pace = pace;
  }

  @BeforeEach
  void start() throws Exception {
    app = new FakeApp();
    playground = Playground.start(0, app.url(), pace);
    app.speaksTo(playground.google());
  }

  @AfterEach
  void stop() {
    playground.close();
    app.close();
  }
}
