package dev.newspace.operator;

import dev.newspace.config.CommandSettings;
import dev.newspace.database.Database;
import dev.newspace.database.Database.DatabaseException;
import dev.newspace.database.StandaloneDatabase;
import dev.newspace.doctor.DoctorCommand;
import dev.newspace.doctor.Report;
import dev.newspace.keyset.KeysetCommand;
import dev.newspace.oauth.token.StoredConsents;
import dev.newspace.startup.StartupException;
import dev.newspace.vault.Vault;
import dev.newspace.vault.VaultCheck;
import java.io.PrintStream;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The commands of whoever runs the app: {@code java -jar quarkus-run.jar COMMAND}. None of them
 * starts the app, and on PostgreSQL each may run beside it.
 */
public final class OperatorCommands {
  private static final String USAGE =
      """
      doctor, doctor --json           checks the installation, prints what Google's console needs
      keyset new|add|promote|retire   prints a keyset, changes nothing
      keyset reseal                   seals everything stored with the primary key now
      consents revoke-all             forgets every consent, and has Google revoke each
      person export users/ID          prints what is stored of one person, as JSON
      person forget users/ID          removes all of it, and has the consent revoked

      Without a command the app starts.\
      """;

  private static final List<String> DOCTOR = List.of("doctor");
  private static final List<String> DOCTOR_AS_JSON = List.of("doctor", "--json");

  private static final Pattern USER = Pattern.compile("users/[A-Za-z0-9._-]{1,200}");

  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private final PrintStream out;
  private final PrintStream err;

  /**
   * Of a process.
   *
   * @param out for what was done
   * @param err for why it was not
   */
  public OperatorCommands(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Runs a command.
   *
   * @return the process's exit code: 0 where it was done
   */
  public int run(List<String> arguments) {
    try {
      if (arguments.equals(DOCTOR) || arguments.equals(DOCTOR_AS_JSON)) {
        return doctor(arguments.equals(DOCTOR_AS_JSON));
      }
      out.println(done(arguments));
      return DONE;
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      return MISUSED;
    } catch (StartupException e) {
      err.println(e.getMessage());
      return FAILED;
    } catch (DatabaseException e) {
      err.println(
          e.getMessage()
              + ". Nothing more was changed; the command can be repeated. A database that NewSpace"
              + " has never used, or not since its last update, has to be started with it once.");
      return FAILED;
    }
  }

  private int doctor(boolean asJson) {
    Report report = DoctorCommand.run();
    out.println(asJson ? report.json() : report.text());
    return report.fails() ? FAILED : DONE;
  }

  private static String done(List<String> arguments) {
    return switch (String.join(" ", arguments.subList(0, Math.min(2, arguments.size())))) {
      case "keyset reseal" -> stored(arguments, 2, Resealing::run);
      case "consents revoke-all" ->
          stored(arguments, 2, (database, vault) -> revokeAll(new StoredConsents(database, vault)));
      case "person export" ->
          person(arguments, user -> (data, vault) -> new PersonExport(data, vault).of(user));
      case "person forget" ->
          person(arguments, user -> (data, vault) -> new PersonRemoval(data, vault).of(user));
      default -> keyset(arguments);
    };
  }

  private static String keyset(List<String> arguments) {
    if (!arguments.get(0).equals(KeysetCommand.NAME)) {
      throw new IllegalArgumentException(USAGE);
    }
    return KeysetCommand.run(
        arguments.subList(1, arguments.size()), CommandSettings.read().vaultKeyset().orElse(null));
  }

  private static String revokeAll(StoredConsents consents) {
    StoredConsents.Revoked revoked = consents.revokeAll();
    return "Consents forgotten: %d. Google is told of %d by the running app, in the background.%s"
        .formatted(
            revoked.forgotten(),
            revoked.toBeRevoked(),
            revoked.forgotten() == revoked.toBeRevoked()
                ? ""
                : " The others do not open with this keyset: they end when people remove the app at"
                    + " https://myaccount.google.com/connections, or after six months.");
  }

  private static String stored(
      List<String> arguments, int count, BiFunction<Database, Vault, String> work) {
    if (arguments.size() != count) {
      throw new IllegalArgumentException(USAGE);
    }
    CommandSettings settings = CommandSettings.read();
    settings
        .storageFaults()
        .ifPresent(
            faults -> {
              throw new StartupException(faults);
            });
    try (StandaloneDatabase database = StandaloneDatabase.open(settings)) {
      Vault vault = Vault.existing(settings.all());
      if (!VaultCheck.fits(database.statements(), vault)) {
        // What does not open would be forgotten, and never revoked.
        throw new StartupException(
            "Nothing was done: this is not the keyset with which this database was sealed. Set"
                + " NEWSPACE_VAULT_KEYSET to the one in use, or bring back vault-keyset.json in"
                + " NEWSPACE_DATA_DIR.");
      }
      return work.apply(database.statements(), vault);
    }
  }

  private static String person(
      List<String> arguments, Function<String, BiFunction<Database, Vault, String>> work) {
    String user = arguments.size() == 3 ? arguments.get(2) : "";
    if (!user.isEmpty() && !USER.matcher(user).matches()) {
      throw new IllegalArgumentException("A person is users/ID, for example users/1234567890.");
    }
    return stored(arguments, 3, work.apply(user));
  }
}
