package dev.newspace.command;

import dev.newspace.context.Languages;
import dev.newspace.database.Database.DatabaseException;
import dev.newspace.interaction.Card.Line;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.oauth.token.UserGrants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Says whether somebody has given the app a permission, and since when. */
@ApplicationScoped
class ConnectionStatus {
  private static final Logger LOG = Logger.getLogger(ConnectionStatus.class);

  private final UserGrants grants;
  private final CommandTexts texts;

  ConnectionStatus(UserGrants grants, Languages languages) {
    this.grants = grants;
    this.texts = languages.texts(CommandTexts.class);
  }

  /** A line of a card; empty where nobody can tell, since the database is away. */
  Optional<Line> line(Context context) {
    try {
      String text =
          grants
              .consentedAt(context.user())
              .map(since -> texts.connectedSince(LocalizedDates.day(since, context.locale())))
              .orElseGet(texts::connectedNot);
      return Optional.of(new Line.Labelled(texts.connection(), text));
    } catch (DatabaseException e) {
      LOG.error("Whether a person is connected could not be told", e);
      return Optional.empty();
    }
  }
}
