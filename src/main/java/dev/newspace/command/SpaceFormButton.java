package dev.newspace.command;

import dev.newspace.context.Languages;
import dev.newspace.interaction.Card.Button;
import dev.newspace.space.SpaceName;
import dev.newspace.space.SpaceRequest;
import dev.newspace.space.SpaceRequest.Invited;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The button that opens the form for a space, empty or with what somebody typed in it. */
@ApplicationScoped
public class SpaceFormButton {
  /** The action that a card carries; older cards carry it, too. */
  public static final String ACTION = "openSpaceForm";

  /** The parameter of a sealed request. */
  public static final String REQUEST_PARAMETER = "request";

  /** The parameter of a name as it was typed. */
  public static final String NAME_PARAMETER = "name";

  /** The parameter of people, resource names with commas between them. */
  public static final String PEOPLE_PARAMETER = "people";

  /** All people whom a message of Chat's length can mention, and no more than a card can carry. */
  private static final int MAX_CARRIED = 12_000;

  private final SealedRequests requests;
  private final CommandTexts texts;

  SpaceFormButton(SealedRequests requests, Languages languages) {
    this.requests = requests;
    this.texts = languages.texts(CommandTexts.class);
  }

  /** Opens an empty form. */
  public Button.Press empty() {
    return button(texts.openForm(), Map.of());
  }

  /** Opens an empty form, after a space was created. */
  public Button.Press another() {
    return button(texts.makeAnother(), Map.of());
  }

  /** Opens the form with everything in it that a request has. */
  public Button.Press filledIn(SpaceRequest request) {
    return button(texts.openForm(), Map.of(REQUEST_PARAMETER, requests.seal(request)));
  }

  /**
   * Opens the form with what was typed after a command. More than fits a name can still be cut in
   * the form; more than fits a card cannot be carried.
   */
  public Button.Press typed(String name, List<Invited> people) {
    StringBuilder carried = new StringBuilder();
    for (String person : FormPeople.names(people)) {
      if (carried.length() + person.length() < MAX_CARRIED) {
        carried.append(carried.isEmpty() ? "" : ",").append(person);
      }
    }
    return button(
        texts.openForm(),
        Map.of(NAME_PARAMETER, shortened(name), PEOPLE_PARAMETER, carried.toString()));
  }

  private static Button.Press button(String label, Map<String, String> parameters) {
    return new Button.Press(label, ACTION, parameters, true);
  }

  private static String shortened(String typed) {
    int most = 2 * SpaceName.MAX_CODE_POINTS;
    return typed.codePointCount(0, typed.length()) > most
        ? typed.substring(0, typed.offsetByCodePoints(0, most))
        : typed;
  }
}
