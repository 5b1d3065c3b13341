package dev.newspace.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.Database;
import dev.newspace.EnglishAlone;
import dev.newspace.Languages;
import dev.newspace.RootBeans;
import dev.newspace.Settings;
import dev.newspace.account.AccountBeans;
import dev.newspace.account.Authorities;
import dev.newspace.space.SpaceBeans;
import dev.newspace.space.Spaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Makes what this room's constructors make, for tests without a container and without Google. */
public final class CommandBeans {
  private CommandBeans() {}

  public static Manifest manifest() {
    try {
      return new Manifest.Reader().read(new ObjectMapper());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All commands; whoever gives one has not consented. */
  public static Commands commands(Settings settings, Database database) {
    Languages languages = new EnglishAlone();
    AccountBeans account = new AccountBeans(settings, database);
    Authorities authorities = account.authorities();
    Spaces spaces = SpaceBeans.spaces(settings, database);
    Guidance guidance = new Guidance(manifest(), languages);
    SpaceAnswers answers =
        new SpaceAnswers(
            new SpaceMaking(authorities, spaces),
            new SpaceCards(languages),
            account.consents(),
            new SealedRequests(account.sealed()),
            guidance,
            languages);
    CreateSpace form =
        new CreateSpace(
            authorities,
            answers,
            new SpaceForm(languages),
            new SpaceFormReader(languages),
            languages);
    Disconnect disconnect = new Disconnect(authorities, languages);
    MySpaces mySpaces = new MySpaces(spaces, languages);
    return new Commands(
        manifest(),
        List.of(new NewSpace(answers, languages), mySpaces, disconnect, new Help(guidance), form),
        List.of(answers, mySpaces, disconnect, form),
        List.of(form),
        new CommandBudget(settings),
        new CommandSlots(),
        disconnect,
        guidance,
        RootBeans.metrics());
  }
}
