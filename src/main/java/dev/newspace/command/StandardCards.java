package dev.newspace.command;

import dev.newspace.command.Manifest.Entry;
import dev.newspace.command.create.SpaceFormCommand;
import dev.newspace.config.SpaceTemplate;
import dev.newspace.context.Languages;
import dev.newspace.context.Reference;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Card.Line;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Reply;
import dev.newspace.space.Templates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cards that say what the app can do, and what to do where a command did not get through. */
@ApplicationScoped
public class StandardCards {
  private static final String NEW_SPACE = "/newspace";
  private static final String CREATE_SPACE = "Create a space";

  private final Manifest manifest;
  private final Templates templates;
  private final ConnectionStatus connections;
  private final CommandTexts texts;

  StandardCards(Manifest manifest, Templates templates, ConnectionStatus connections, Languages languages) {
    this.manifest = manifest;
    this.templates = templates;
    this.connections = connections;
    this.texts = languages.texts(CommandTexts.class);
  }

  Reply help(Context context) {
    List<Line> lines = new ArrayList<>();
    for (Entry entry : manifest.commands()) {
      lines.add(
          new Line.Labelled(entry.name(), texts.helpLine(description(entry), example(entry))));
      if (entry.name().equals(NEW_SPACE)) {
        templates.all().forEach(template -> lines.add(line(template)));
      }
    }
    connections.line(context).ifPresent(lines::add);
    return new Reply.PrivateMessage(new Card(Kind.HELP, texts.help(), lines, List.of()));
  }

  private Line line(SpaceTemplate template) {
    return new Line.Labelled(
        NEW_SPACE + " " + template.name() + ": …",
        template.description().isBlank() ? texts.helpTemplate() : template.description());
  }

  Reply welcome() {
    return new Reply.PrivateMessage(
        new Card(
            Kind.WELCOME,
            texts.welcome(),
            List.of(
                new Line.Text(texts.welcomeText()),
                new Line.Labelled(texts.forExample(), example(manifest.commands().get(0)))),
            List.of(new Button.Press(texts.openForm(), SpaceFormCommand.OPEN, Map.of(), true))));
  }

  Reply unknownCommand() {
    return show(Kind.UNKNOWN_COMMAND, texts.unknownCommand(), texts.unknownCommandText(HelpCommand.NAME));
  }

  public Reply outdatedButton() {
    return show(Kind.OUTDATED, texts.outdatedButton(), texts.outdatedButtonText());
  }

  Reply tooManyCommands(Duration wait) {
    return show(
        Kind.TOO_MANY_COMMANDS,
        texts.tooManyCommands(),
        texts.tooManyCommandsText(wait.toSeconds()));
  }

  Reply databaseAway() {
    return show(Kind.DATABASE_AWAY, texts.databaseAway(), texts.databaseAwayText());
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
  Reply withReference(Card card, Reference reference) {
    return new Reply.PrivateMessage(card.with(new Line.Text(texts.reference(reference.value()))));
  }

  private String description(Entry entry) {
    return switch (entry.name()) {
      case NEW_SPACE -> texts.helpNewspace();
      case "/spaces" -> texts.helpSpaces();
      case "/disconnect" -> texts.helpDisconnect();
      case HelpCommand.NAME -> texts.helpHelp();
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
