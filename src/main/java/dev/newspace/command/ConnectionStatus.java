package dev.newspace.command;

import dev.newspace.config.Capability;
import dev.newspace.context.Languages;
import dev.newspace.database.Database.DatabaseException;
import dev.newspace.interaction.Card.Line;
import dev.newspace.interaction.Interaction.Context;
import dev.newspace.oauth.token.UserGrants;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Says what somebody has allowed the app to do, and since when. */
@ApplicationScoped
class ConnectionStatus {
  private static final Logger LOG = Logger.getLogger(ConnectionStatus.class);

  private final UserGrants grants;
  private final CommandTexts texts;
  private final CapabilityTexts capabilities;

  ConnectionStatus(UserGrants grants, Languages languages) {
    this.grants = grants;
    this.texts = languages.texts(CommandTexts.class);
    this.capabilities = new CapabilityTexts(texts);
  }

  /** Lines of a card; none where nobody can tell, since the database is away. */
  List<Line> lines(Context context) {
    try {
      Map<Capability, Instant> consents = grants.consents(context.user());
      List<Line> lines = new ArrayList<>();
      lines.add(
          new Line.Labelled(
              texts.connection(),
              Optional.ofNullable(consents.get(Capability.CREATE))
                  .map(since -> texts.connectedSince(LocalizedDates.day(since, context.locale())))
                  .orElseGet(texts::connectedNot)));
      consents.forEach(
          (capability, since) -> {
            if (capability.isIncremental()) {
              String day = LocalizedDates.day(since, context.locale());
              lines.add(
                  new Line.Labelled(texts.allowedSince(day), capabilities.allowed(capability)));
            }
          });
      return lines;
    } catch (DatabaseException e) {
      LOG.error("Whether a person is connected could not be told", e);
      return List.of();
    }
  }
}
