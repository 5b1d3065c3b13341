package dev.newspace.command;

import dev.newspace.context.Languages;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Card.Line;
import dev.newspace.interaction.Interaction.AppHomeOpened;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.interaction.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The app's home tab: what the app does, how to start, and the latest spaces. */
@ApplicationScoped
class HomeTab implements HandlerRegistration {
  private final SpacesCommand spaces;
  private final ConnectionStatus connections;
  private final SpaceFormButton formButton;
  private final CommandTexts texts;

  HomeTab(
      SpacesCommand spaces,
      ConnectionStatus connections,
      SpaceFormButton formButton,
      Languages languages) {
    this.spaces = spaces;
    this.connections = connections;
    this.formButton = formButton;
    this.texts = languages.texts(CommandTexts.class);
  }

  @Override
  public void register(HandlerRegistry registry) {
    registry.on(AppHomeOpened.class, opened -> new Reply.PrivateMessage(card(opened.context())));
  }

  private Card card(Context context) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line.Text(texts.welcomeText()));
    lines.addAll(connections.lines(context));
    Card latest = spaces.newest(context);
    lines.add(new Line.Text(latest.title()));
    lines.addAll(latest.lines());
    List<Button> buttons = new ArrayList<>();
    buttons.add(formButton.empty());
    buttons.addAll(latest.buttons());
    return new Card(Kind.HOME, texts.welcome(), lines, buttons);
  }
}
