package dev.newspace.command;

import dev.newspace.command.Manifest.Entry;
import dev.newspace.config.Settings;
import dev.newspace.config.SpaceTemplate;
import dev.newspace.context.Languages;
import dev.newspace.context.Reference;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Card.Line;
import dev.newspace.interaction.Interaction.AppAdded;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Interaction.MessageReceived;
import dev.newspace.interaction.Reply;
import dev.newspace.space.Templates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Cards that say what the app can do, and what to do where a command did not get through. */
@ApplicationScoped
public class StandardCards implements HandlerRegistration {
  private static final String NEW_SPACE = "/newspace";
  private static final String HELP = "/help";
  private static final String CREATE_SPACE = "Create a space";

  private final Manifest manifest;
  private final Templates templates;
  private final ConnectionStatus connections;
  private final SpaceFormButton formButton;
  private final CommandTexts texts;
  private final Optional<String> pauseSentence;
  private final String version;

  StandardCards(
      Manifest manifest,
      Templates templates,
      ConnectionStatus connections,
      SpaceFormButton formButton,
      Languages languages,
      Settings settings,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.version = version;
    this.pauseSentence = settings.paused();
    this.manifest = manifest;
    this.templates = templates;
    this.connections = connections;
    this.formButton = formButton;
    this.texts = languages.texts(CommandTexts.class);
  }

  @Override
  public void register(HandlerRegistry registry) {
    registry.onCommand(HELP, (invoked, late) -> help(invoked.context()));
    registry.on(MessageReceived.class, message -> help(message.context()));
    registry.on(AppAdded.class, added -> welcome());
  }

  private Reply help(Context context) {
    List<Line> lines = new ArrayList<>();
    for (Entry entry : manifest.commands()) {
      lines.add(
          new Line.Labelled(entry.name(), texts.helpLine(description(entry), example(entry))));
      if (entry.name().equals(NEW_SPACE)) {
        lines.add(new Line.Labelled(NEW_SPACE + " @…", texts.helpChat()));
        templates.all().forEach(template -> lines.add(line(template)));
      }
    }
    lines.addAll(connections.lines(context));
    lines.add(new Line.Labelled(texts.version(), version));
    return new Reply.PrivateMessage(new Card(Kind.HELP, texts.help(), lines, List.of()));
  }

  private Line line(SpaceTemplate template) {
    return new Line.Labelled(
        NEW_SPACE + " " + template.name() + ": …",
        template.description().isBlank() ? texts.helpTemplate() : template.description());
  }

  private Reply welcome() {
    return new Reply.PrivateMessage(
        new Card(
            Kind.WELCOME,
            texts.welcome(),
            List.of(
                new Line.Text(texts.welcomeText()),
                new Line.Labelled(texts.forExample(), example(manifest.commands().get(0)))),
            List.of(formButton.empty())));
  }

  Reply unknownCommand() {
    return show(Kind.UNKNOWN_COMMAND, texts.unknownCommand(), texts.unknownCommandText(HELP));
  }

  /** The button is of an older version, or of somebody else. */
  public Reply outdatedButton() {
    return show(Kind.OUTDATED, texts.outdatedButton(), texts.outdatedButtonText());
  }

  Reply tooManyCommands(Duration wait) {
    return show(
        Kind.TOO_MANY_COMMANDS,
        texts.tooManyCommands(),
        texts.tooManyCommandsText(wait.toSeconds()));
  }

  /** Nothing is done, since the administrator has paused the app; empty while it works. */
  public Optional<Card> paused() {
    return pauseSentence.map(sentence -> Card.of(Kind.PAUSED, texts.paused(), sentence));
  }

  /** Nothing was done, since the database is away. */
  public Card databaseAway() {
    return Card.of(Kind.DATABASE_AWAY, texts.databaseAway(), texts.databaseAwayText());
  }

  Reply appBusy() {
    return show(Kind.APP_BUSY, texts.appBusy(), texts.appBusyText());
  }

  Reply broken() {
    return show(Kind.BROKEN, texts.broken(), texts.brokenText());
  }

  Reply tooLarge() {
    return show(Kind.TOO_LARGE, texts.tooLarge(), texts.tooLargeText());
  }

  /** A person who was told of a fault can name it to whoever runs the app. */
  Card withReference(Card card, Reference reference) {
    return card.with(new Line.Text(texts.reference(reference.value())));
  }

  private String description(Entry entry) {
    return switch (entry.name()) {
      case NEW_SPACE -> texts.helpNewspace();
      case "/spaces" -> texts.helpSpaces();
      case "/disconnect" -> texts.helpDisconnect();
      case HELP -> texts.helpHelp();
      case CREATE_SPACE -> texts.helpCreateSpace();
      default -> entry.description();
    };
  }

  private String example(Entry entry) {
    return switch (entry.name()) {
      case NEW_SPACE -> texts.helpNewspaceExample();
      case CREATE_SPACE -> texts.helpCreateSpaceExample();
      default -> entry.example();
    };
  }

  private static Reply show(Kind kind, String title, String text) {
    return new Reply.PrivateMessage(Card.of(kind, title, text));
  }
}
