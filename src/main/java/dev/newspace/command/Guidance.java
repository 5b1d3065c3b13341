package dev.newspace.command;

import dev.newspace.command.Card.Line;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Cards that say what the app can do, and what to do where a command did not get through. */
@ApplicationScoped
class Guidance {
  private final Manifest manifest;
  private final CommandTexts texts;

  Guidance(Manifest manifest, CommandTexts texts) {
    this.manifest = manifest;
    this.texts = texts;
  }

  Reply help() {
    List<Line> lines =
        manifest.commands().stream()
            .<Line>map(
                entry ->
                    new Line.Labelled(
                        entry.name(), texts.helpLine(entry.description(), entry.example())))
            .toList();
    return new Reply.Show(new Card(texts.help(), lines, List.of()));
  }

  Reply welcome() {
    return new Reply.Show(
        new Card(
            texts.welcome(),
            List.of(
                new Line.Text(texts.welcomeText()),
                new Line.Labelled(texts.forExample(), manifest.commands().get(0).example())),
            List.of()));
  }

  Reply unknownCommand() {
    return show(texts.unknownCommand(), texts.unknownCommandText(Help.NAME));
  }

  Reply outdatedButton() {
    return show(texts.outdatedButton(), texts.outdatedButtonText());
  }

  Reply tooManyCommands(Duration wait) {
    return show(texts.tooManyCommands(), texts.tooManyCommandsText(wait.toSeconds()));
  }

  Reply databaseAway() {
    return show(texts.databaseAway(), texts.databaseAwayText());
  }

  private static Reply show(String title, String text) {
    return new Reply.Show(Card.of(title, text));
  }
}
