package dev.newspace.doctor;

import dev.newspace.config.CommandSettings;
import dev.newspace.config.Settings;
import dev.newspace.database.StandaloneDatabase;
import dev.newspace.startup.StartupException;
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
    return look(
        StorageChecks::database,
        why ->
            settings.databaseUrl().isPresent()
                ? Check.fail(CheckId.DATABASE, why, "Nothing works without it")
                : Check.unknown(
                    CheckId.DATABASE,
                    why,
                    "A running app tells it by itself: /q/doctor on its management port, 9000"));
  }

  Check keyset() {
    return look(
        StorageChecks::keyset,
        why -> Check.unknown(CheckId.KEYSET, "the database is not open", "See the check database"));
  }

  Check backlog() {
    return look(
        StorageChecks::backlog,
        why ->
            Check.unknown(CheckId.BACKLOG, "the database is not open", "See the check database"));
  }

  private Check look(Function<StorageChecks, Check> check, Function<String, Check> otherwise) {
    try {
      return check.apply(
          new StorageChecks(settings, opened.join().statements(), () -> Vault.existing(settings)));
    } catch (CompletionException e) {
      return otherwise.apply(reason(e.getCause()));
    }
  }

  /** A command that changes something says first that it did not. */
  private static String reason(Throwable fault) {
    return fault instanceof StartupException
        ? fault.getMessage().replaceFirst("^Nothing was done: ", "")
        : fault.getClass().getSimpleName();
  }

  @Override
  public void close() {
    opened.thenAccept(StandaloneDatabase::close).exceptionally(notOpened -> null);
  }
}
