package dev.newspace.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.RootBeans;
import dev.newspace.command.create.CreateSpaceButton;
import dev.newspace.command.create.NewSpaceArgumentParser;
import dev.newspace.command.create.NewSpaceCommand;
import dev.newspace.command.create.SealedRequests;
import dev.newspace.command.create.ShareSpaceButton;
import dev.newspace.command.create.SpaceCards;
import dev.newspace.command.create.SpaceCreator;
import dev.newspace.command.create.SpaceForm;
import dev.newspace.command.create.SpaceFormCommand;
import dev.newspace.command.create.SpaceFormReader;
import dev.newspace.command.create.ViolationCards;
import dev.newspace.config.Settings;
import dev.newspace.context.EnglishLanguages;
import dev.newspace.context.Languages;
import dev.newspace.database.Database;
import dev.newspace.oauth.consent.ConsentBeans;
import dev.newspace.oauth.token.UserGrants;
import dev.newspace.space.SpaceBeans;
import dev.newspace.space.SpaceRules;
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
  public static CommandDispatcher commands(Settings settings, Database database) {
    Languages languages = new EnglishLanguages();
    ConsentBeans account = new ConsentBeans(settings, database);
    UserGrants authorities = account.authorities();
    Spaces spaces = SpaceBeans.spaces(settings, database);
    SpaceRules rules = SpaceBeans.rules(settings, database);
    Templates templates = SpaceBeans.templates(settings);
    ConnectionStatus connections = new ConnectionStatus(authorities, languages);
    StandardCards guidance = new StandardCards(manifest(), templates, connections, languages);
    SealedRequests requests = new SealedRequests(account.sealed());
    ViolationCards refusals = new ViolationCards(requests, languages);
    ConsentPrompts prompts = new ConsentPrompts(account.consents(), requests, languages);
    ShareSpaceButton share = new ShareSpaceButton(spaces, guidance, languages);
    CreateSpaceButton answers =
        new CreateSpaceButton(
            new SpaceCreator(authorities, spaces, rules),
            new SpaceCards(languages),
            prompts,
            requests,
            rules,
            refusals,
            share,
            guidance,
            languages);
    SpaceFormCommand form =
        new SpaceFormCommand(
            authorities,
            prompts,
            answers,
            new SpaceForm(rules, languages),
            new SpaceFormReader(rules, refusals, languages),
            requests,
            rules,
            languages);
    NewSpaceCommand newSpace =
        new NewSpaceCommand(new NewSpaceArgumentParser(rules, templates), templates, answers, refusals, languages);
    DisconnectCommand disconnect = new DisconnectCommand(authorities, languages);
    SpacesCommand mySpaces = new SpacesCommand(spaces, languages);
    return new CommandDispatcher(
        manifest(),
        List.of(newSpace, mySpaces, disconnect, new HelpCommand(guidance), form),
        List.of(answers, mySpaces, disconnect, form, share),
        List.of(form),
        new CommandRateLimiter(settings),
        new CommandBulkhead(),
        disconnect,
        new HomeTab(mySpaces, connections, languages),
        guidance,
        RootBeans.metrics());
  }
}
