package dev.newspace.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.RootBeans;
import dev.newspace.command.create.CreateSpace;
import dev.newspace.command.create.NewSpace;
import dev.newspace.command.create.Refusals;
import dev.newspace.command.create.SealedRequests;
import dev.newspace.command.create.ShareSpace;
import dev.newspace.command.create.SpaceAnswers;
import dev.newspace.command.create.SpaceCards;
import dev.newspace.command.create.SpaceForm;
import dev.newspace.command.create.SpaceFormReader;
import dev.newspace.command.create.SpaceMaking;
import dev.newspace.command.create.TypedSpaces;
import dev.newspace.config.Settings;
import dev.newspace.context.EnglishAlone;
import dev.newspace.context.Languages;
import dev.newspace.database.Database;
import dev.newspace.oauth.consent.AccountBeans;
import dev.newspace.oauth.token.Authorities;
import dev.newspace.space.Rules;
import dev.newspace.space.SpaceBeans;
import dev.newspace.space.Spaces;
import dev.newspace.space.Templates;
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
    Rules rules = SpaceBeans.rules(settings, database);
    Templates templates = SpaceBeans.templates(settings);
    Connections connections = new Connections(authorities, languages);
    Guidance guidance = new Guidance(manifest(), templates, connections, languages);
    SealedRequests requests = new SealedRequests(account.sealed());
    Refusals refusals = new Refusals(requests, languages);
    ConsentPrompts prompts = new ConsentPrompts(account.consents(), requests, languages);
    ShareSpace share = new ShareSpace(spaces, guidance, languages);
    SpaceAnswers answers =
        new SpaceAnswers(
            new SpaceMaking(authorities, spaces, rules),
            new SpaceCards(languages),
            prompts,
            requests,
            rules,
            refusals,
            share,
            guidance,
            languages);
    CreateSpace form =
        new CreateSpace(
            authorities,
            prompts,
            answers,
            new SpaceForm(rules, languages),
            new SpaceFormReader(rules, refusals, languages),
            requests,
            rules,
            languages);
    NewSpace newSpace =
        new NewSpace(new TypedSpaces(rules, templates), templates, answers, refusals, languages);
    Disconnect disconnect = new Disconnect(authorities, languages);
    MySpaces mySpaces = new MySpaces(spaces, languages);
    return new Commands(
        manifest(),
        List.of(newSpace, mySpaces, disconnect, new Help(guidance), form),
        List.of(answers, mySpaces, disconnect, form, share),
        List.of(form),
        new CommandBudget(settings),
        new CommandSlots(),
        disconnect,
        new Home(mySpaces, connections, languages),
        guidance,
        RootBeans.metrics());
  }
}
