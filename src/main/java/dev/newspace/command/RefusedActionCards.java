package dev.newspace.command;

import dev.newspace.context.Languages;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Card.Line;
import dev.newspace.oauth.token.UserGrants.Grant;
import dev.newspace.space.CreationResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What to say where Google does not do something, whatever it is: what is in the way, and who can
 * help. New spaces have words of their own.
 */
@ApplicationScoped
public class RefusedActionCards {
  private static final Duration BUSY_FOR = Duration.ofMinutes(1);

  private final CommandTexts texts;

  RefusedActionCards(Languages languages) {
    this.texts = languages.texts(CommandTexts.class);
  }

  /**
   * A grant that cannot be used, though the consent stands.
   *
   * @param nothing says that nothing was done
   */
  public Card of(Grant grant, String nothing) {
    return grant instanceof Grant.Restricted
        ? card(Kind.RESTRICTED, texts.restricted(), texts.changeRestricted(), nothing)
        : card(Kind.CLIENT_REFUSED, texts.appNotConfigured(), texts.changeClientRefused(), nothing);
  }

  /** Google's refusal. */
  public Card of(CreationResult why, String nothing) {
    if (why instanceof CreationResult.Busy busy) {
      long seconds = Math.max(1, busy.retryAfter().orElse(BUSY_FOR).toSeconds());
      return Card.of(Kind.BUSY, texts.busy(), texts.changeBusy(seconds));
    }
    if (why instanceof CreationResult.Conflict) {
      return Card.of(Kind.CONFLICT, texts.conflict(), texts.changeConflict());
    }
    if (why instanceof CreationResult.Unreachable unreachable) {
      return Card.of(
          Kind.UNREACHABLE,
          texts.unreachable(),
          unreachable.mayHaveCreated() ? texts.changeUnknown() : texts.changeNotAsked());
    }
    if (why instanceof CreationResult.Unauthorized) {
      return card(Kind.UNAUTHORIZED, texts.unauthorized(), texts.changeUnauthorized(), nothing);
    }
    if (why instanceof CreationResult.ChatDisabled) {
      return card(Kind.NOT_ALLOWED, texts.chatOff(), texts.changeChatOff(), nothing);
    }
    if (why instanceof CreationResult.AppRestricted) {
      return card(Kind.RESTRICTED, texts.restricted(), texts.changeRestrictedInChat(), nothing);
    }
    if (why instanceof CreationResult.WorkspaceRequired) {
      return card(Kind.WORKSPACE_NEEDED, texts.workspaceNeeded(), texts.changeWorkspace(), nothing);
    }
    return why instanceof CreationResult.AppNotConfigured
        ? card(
            Kind.APP_NOT_CONFIGURED,
            texts.appNotConfigured(),
            texts.appNotConfiguredText(),
            nothing)
        : card(Kind.REFUSED, texts.refused(), texts.changeRefused(), nothing);
  }

  /**
   * Something else that is in the way.
   *
   * @param text what to do; empty for nothing
   */
  public Card card(Kind kind, String title, String text, String nothing) {
    List<Line> lines = new ArrayList<>();
    if (!text.isEmpty()) {
      lines.add(new Line.Text(text));
    }
    lines.add(new Line.Text(nothing));
    return new Card(kind, title, lines, List.of());
  }
}
