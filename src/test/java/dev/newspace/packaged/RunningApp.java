package dev.newspace.packaged;

import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.testing.App;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The packaged app beside a Google on localhost, started once for all tests of a class. */
public final class RunningApp implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
  /** Where the app believes to be: in production it is behind a proxy, too. */
  public static final String PUBLIC_URL = "https://newspace.example.com";

  private final UnaryOperator<Environment> change;
  private LocalGoogle google;
  private PackagedApp process;

  private RunningApp(UnaryOperator<Environment> change) {
    this.change = change;
  }

  /** With nothing set but what has to be. */
  static RunningApp byDefault() {
    return with(UnaryOperator.identity());
  }

  static RunningApp with(UnaryOperator<Environment> change) {
    return new RunningApp(change);
  }

  LocalGoogle google() {
    return google;
  }

  PackagedApp process() {
    return process;
  }

  /** The app as Google Chat and browsers see it. */
  App app() {
    return new App(process.root(), google);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    Path folder = Files.createTempDirectory("newspace-packaged");
    google = LocalGoogle.start(0, PUBLIC_URL);
    process = PackagedApp.ready(change.apply(Environment.before(google)), folder);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    google.faults().clear();
    google.forgetCalls();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (process != null) {
      process.close();
    }
    if (google != null) {
      google.close();
    }
  }
}
