package dev.newspace.command;

import dev.newspace.command.create.SpaceFormCommand;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Card.Line;
import dev.newspace.interaction.Interaction.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The app's home tab: what the app does, how to start, and the latest spaces. */
@ApplicationScoped
class HomeTab {
  private final SpacesCommand mySpaces;
  private final ConnectionStatus connections;
  private final CommandTexts texts;

  HomeTab(SpacesCommand mySpaces, ConnectionStatus connections, Languages languages) {
    this.mySpaces = mySpaces;
    this.connections = connections;
    this.texts = languages.texts(CommandTexts.class);
  }

  Card card(Context context) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line.Text(texts.welcomeText()));
    connections.line(context).ifPresent(lines::add);
    Card latest = mySpaces.newest(context);
    lines.add(new Line.Text(latest.title()));
    lines.addAll(latest.lines());
    List<Button> buttons = new ArrayList<>();
    buttons.add(new Button.Press(texts.openForm(), SpaceFormCommand.OPEN, Map.of(), true));
    buttons.addAll(latest.buttons());
    return new Card(Kind.HOME, texts.welcome(), lines, buttons);
  }
}
