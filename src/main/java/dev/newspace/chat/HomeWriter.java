package dev.newspace.chat;

import com.google.api.services.chat.v1.model.GoogleAppsCardV1Card;
import dev.newspace.interaction.Card;
import dev.newspace.interaction.Card.Button;
import dev.newspace.interaction.Card.Kind;
import dev.newspace.interaction.Form;
import dev.newspace.interaction.Reply;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Writes what is shown in the app's home tab, the same in either dialect: no messages but cards,
 * the first one pushed, the others in its place
 * (developers.google.com/workspace/chat/send-app-home-card-message).
 */
final class HomeWriter {
  /** Buttons carry it, since an event need not tell that it comes from the home tab. */
  private static final String PLACE = "place";

  private static final String HOME = "home";

  /** After these the home tab shows something else. */
  private static final Set<Kind> CHANGES =
      EnumSet.of(Kind.SPACE_CREATED, Kind.SPACE_EDITED, Kind.MESSAGE_POSTED, Kind.SPACE_DELETED);

  private HomeWriter() {}

  /** Whether a button that carried this stands in the home tab. */
  static boolean isHome(Map<String, String> parameters) {
    return HOME.equals(parameters.get(PLACE));
  }

  /**
   * Writes a reply.
   *
   * @param function what a button's action has to call, from the action's name
   */
  static byte[] write(Reply reply, UnaryOperator<String> function) {
    if (reply instanceof Reply.Home home) {
      return JsonWriter.bytes(navigation("pushCard", card(home.card(), function)));
    }
    if (reply instanceof Reply.PrivateMessage show && CHANGES.contains(show.card().kind())) {
      return ended(show.card());
    }
    if (reply instanceof Reply.PrivateMessage show) {
      return updated(card(show.card(), function));
    }
    return reply instanceof Reply.OpenDialog ask
        ? updated(FormWriter.homeCard(asHome(ask.form()), function))
        : JsonWriter.NOTHING;
  }

  /** Opens a dialog, or shows another card where one is open. */
  private static byte[] updated(GoogleAppsCardV1Card card) {
    return JsonWriter.bytes(Map.of("renderActions", navigation("updateCard", card)));
  }

  /** Closes the dialog, says in passing what came of it, and has Chat ask for the home tab anew. */
  private static byte[] ended(Card card) {
    Object end = Map.of("endNavigation", Map.of("action", "CLOSE_DIALOG_AND_EXECUTE"));
    Object told = Map.of("text", card.words().replace("\n", " · "));
    return JsonWriter.bytes(
        Map.of(
            "renderActions",
            Map.of("action", Map.of("navigations", List.of(end), "notification", told))));
  }

  private static Map<String, Object> navigation(String way, GoogleAppsCardV1Card card) {
    return Map.of("action", Map.of("navigations", List.of(Map.of(way, card))));
  }

  private static GoogleAppsCardV1Card card(Card card, UnaryOperator<String> function) {
    return MessageWriter.card(card.withEach(HomeWriter::asHome), function);
  }

  private static Form asHome(Form form) {
    return new Form(form.title(), form.fault(), form.fields(), press(form.submit()));
  }

  private static Button asHome(Button button) {
    return button instanceof Button.Press press ? press(press) : button;
  }

  private static Button.Press press(Button.Press press) {
    Map<String, String> parameters = new HashMap<>(press.parameters());
    parameters.put(PLACE, HOME);
    return new Button.Press(press.label(), press.action(), parameters);
  }
}
