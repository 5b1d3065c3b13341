package dev.newspace.postgres;

import dev.newspace.packaged.Environment;
import dev.newspace.packaged.PackagedApp;
import dev.newspace.packaged.RunningApp;
import dev.newspace.packaged.TestKeysets;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.testing.App;
import dev.newspace.testing.AtOnce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Some replicas of the packaged app on one PostgreSQL, beside one Google, for a class of tests. */
final class Replicas implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
  private final int count;
  private final UnaryOperator<Environment> change;
  private final String keyset = TestKeysets.aes256();
  private final List<PackagedApp> processes = new ArrayList<>();
  private LocalGoogle google;
  private Postgres postgres;

  private Replicas(int count, UnaryOperator<Environment> change) {
    this.count = count;
    this.change = change;
  }

  /** So many of them, all started at the same moment on an empty database. */
  static Replicas of(int count, UnaryOperator<Environment> change) {
    return new Replicas(count, change);
  }

  LocalGoogle google() {
    return google;
  }

  Postgres postgres() {
    return postgres;
  }

  /** What is set for each of them. */
  Environment environment() {
    return change.apply(postgres.replica(google, keyset).with("NEWSPACE_COMMANDS_PER_MINUTE", "0"));
  }

  PackagedApp process(int number) {
    return processes.get(number);
  }

  /** A replica as Google Chat and browsers see it. */
  App app(int number) {
    return new App(process(number).root(), google);
  }

  /** Starts one in place of another, whatever has become of that. */
  void startAgain(int number) {
    process(number).close();
    processes.set(number, start());
  }

  /** Starts one more, which the caller closes. */
  PackagedApp start() {
    return PackagedApp.ready(environment(), folder());
  }

  static Path folder() {
    try {
      return Files.createTempDirectory("newspace-replica");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    google = LocalGoogle.start(0, RunningApp.PUBLIC_URL);
    postgres = Postgres.started();
    processes.addAll(AtOnce.times(count, number -> start()));
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    google.faults().clear();
    google.forgetCalls();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    processes.forEach(PackagedApp::close);
    if (postgres != null) {
      postgres.close();
    }
    google.close();
  }
}
