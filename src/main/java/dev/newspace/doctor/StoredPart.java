package dev.newspace.doctor;

import dev.newspace.config.CommandSettings;
import dev.newspace.config.Settings;
import dev.newspace.database.DatabaseNotOpenException;
import dev.newspace.database.StandaloneDatabase;
import dev.newspace.vault.Vault;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;

/**
 * The checks of what is stored, beside an app that may run or not. The database is opened while
 * others look elsewhere: where it is away, that takes as long as all of them have.
 */
final class StoredPart implements AutoCloseable {
  private final Settings settings;
  private final CompletableFuture<StandaloneDatabase> opened;

  private StoredPart(Settings settings, CompletableFuture<StandaloneDatabase> opened) {
    this.settings = settings;
    this.opened = opened;
  }

  static StoredPart of(CommandSettings command, Settings settings) {
    return new StoredPart(
        settings,
        CompletableFuture.supplyAsync(
            () -> StandaloneDatabase.open(command), ForkJoinPool.commonPool()));
  }

  /** Nothing where the database does not open. */
  SeenChecks seen() {
    try {
      return new SeenChecks(new ObservationStore(opened.join().statements()).all());
    } catch (CompletionException e) {
      return new SeenChecks(Map.of());
    }
  }

  Check database() {
    return look(StorageChecks::database, StoredPart::notOpen);
  }

  private static Check notOpen(DatabaseNotOpenException fault) {
    // A command that changes something says first that it did not.
    String why = fault.getMessage().replaceFirst("^Nothing was done: ", "");
    return switch (fault.reason()) {
      case HELD ->
          Check.unknown(
              CheckId.DATABASE,
              "the running app holds it",
              "That one tells it by itself: /q/doctor on its management port, 9000");
      case MISSING ->
          Check.unknown(CheckId.DATABASE, why, "Before the app's first start that is so");
      case BROKEN ->
          Check.fail(
              CheckId.DATABASE,
              why,
              "Give folder and files to the app's user, or bring back the newest backup of the"
                  + " folder");
      case AWAY -> Check.fail(CheckId.DATABASE, why, "Let this machine reach it, as this user");
    };
  }

  Check keyset() {
    return look(
        StorageChecks::keyset,
        fault ->
            Check.unknown(CheckId.KEYSET, "the database is not open", "See the check database"));
  }

  Check backlog() {
    return look(
        StorageChecks::backlog,
        fault ->
            Check.unknown(CheckId.BACKLOG, "the database is not open", "See the check database"));
  }

  private Check look(
      Function<StorageChecks, Check> check, Function<DatabaseNotOpenException, Check> otherwise) {
    StandaloneDatabase database;
    try {
      database = opened.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof DatabaseNotOpenException fault) {
        return otherwise.apply(fault);
      }
      throw e;
    }
    return check.apply(
        new StorageChecks(settings, database.statements(), () -> Vault.existing(settings)));
  }

  @Override
  public void close() {
    opened.thenAccept(StandaloneDatabase::close).exceptionally(notOpened -> null);
  }
}
