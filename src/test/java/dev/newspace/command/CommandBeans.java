package dev.newspace.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.command.create.CreateBeans;
import dev.newspace.config.Settings;
import dev.newspace.context.EnglishLanguages;
import dev.newspace.context.Languages;
import dev.newspace.database.Database;
import dev.newspace.oauth.consent.ConsentBeans;
import dev.newspace.oauth.token.UserGrants;
import dev.newspace.observability.ObservabilityBeans;
import dev.newspace.observability.Observations;
import dev.newspace.space.SpaceBeans;
import dev.newspace.space.SpaceRules;
import dev.newspace.space.Spaces;
import dev.newspace.space.Templates;
import dev.newspace.vault.VaultBeans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
    Handlers handlers = made(settings, database);
    return new CommandDispatcher(
        manifest(),
        handlers.registry(),
        new CommandRateLimiter(settings),
        new CommandBulkhead(),
        handlers.cards(),
        ObservabilityBeans.metrics(),
        new Observations());
  }

  /** Who handles what. */
  public static HandlerRegistry handlers(Settings settings, Database database) {
    return made(settings, database).registry();
  }

  private record Handlers(HandlerRegistry registry, StandardCards cards) {}

  private static Handlers made(Settings settings, Database database) {
    Languages languages = new EnglishLanguages();
    ConsentBeans consent = new ConsentBeans(settings, database);
    UserGrants grants = consent.grants();
    Spaces spaces = SpaceBeans.spaces(settings, database);
    SpaceRules rules = SpaceBeans.rules(settings, database);
    Templates templates = SpaceBeans.templates(settings);
    ConnectionStatus connections = new ConnectionStatus(grants, languages);
    SealedRequests requests = new SealedRequests(consent.jsonVault());
    SpaceFormButton formButton = new SpaceFormButton(requests, languages);
    StandardCards cards =
        new StandardCards(
            manifest(), templates, connections, formButton, languages, settings, "1.0.0");
    ManageSpaceButton manage =
        new ManageSpaceButton(settings, VaultBeans.vault(settings), languages);
    SpacesCommand spacesCommand = new SpacesCommand(spaces, manage, languages);
    List<HandlerRegistration> registrations = new ArrayList<>();
    registrations.add(cards);
    registrations.add(spacesCommand);
    registrations.add(new DisconnectCommand(grants, cards, languages));
    registrations.add(new HomeTab(spacesCommand, connections, formButton, languages));
    registrations.addAll(
        CreateBeans.registrations(
            grants,
            spaces,
            rules,
            new SpaceFields(rules, languages),
            templates,
            requests,
            new ConsentPrompts(consent.links(), requests, languages),
            formButton,
            manage,
            cards,
            new RefusedActionCards(languages),
            languages));
    return new Handlers(new HandlerRegistry(manifest(), registrations), cards);
  }
}
