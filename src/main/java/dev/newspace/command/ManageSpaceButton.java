package dev.newspace.command;

import dev.newspace.config.Capability;
import dev.newspace.config.Settings;
import dev.newspace.context.Languages;
import dev.newspace.interaction.Card.Button;
import dev.newspace.space.CreatedSpace;
import dev.newspace.vault.Vault;
import dev.newspace.vault.Vault.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The buttons that lead to what can be done with a space; none where the administrator allows
 * nothing. What they carry is sealed for the person who created the space.
 */
@ApplicationScoped
public class ManageSpaceButton {
  /** The action of the button that opens the dialog. */
  public static final String ACTION = "manageSpace";

  /** The action of the button that lists all of a person's spaces. */
  public static final String LIST_ACTION = "listAllSpaces";

  /** The parameter of a sealed space. */
  public static final String SPACE_PARAMETER = "space";

  private final Set<Capability> manageable;
  private final Vault vault;
  private final CommandTexts texts;

  ManageSpaceButton(Settings settings, Vault vault, Languages languages) {
    this.manageable = settings.manageable();
    this.vault = vault;
    this.texts = languages.texts(CommandTexts.class);
  }

  /** Whether the administrator allows something. */
  public boolean isAllowed(Capability capability) {
    return manageable.contains(capability);
  }

  /** Opens the dialog of a space. */
  public Optional<Button.Press> of(CreatedSpace space) {
    return manageable.isEmpty()
        ? Optional.empty()
        : Optional.of(new Button.Press(texts.manage(), ACTION, carrying(space), true));
  }

  /** Lists all of a person's spaces. */
  public Optional<Button.Press> all() {
    return isAllowed(Capability.EDIT)
        ? Optional.of(new Button.Press(texts.allSpaces(), LIST_ACTION, Map.of()))
        : Optional.empty();
  }

  /** What a button carries that is about a space. */
  public Map<String, String> carrying(CreatedSpace space) {
    return Map.of(
        SPACE_PARAMETER, vault.seal(Purpose.SPACE_REFERENCE, space.user(), space.requestId()));
  }

  /** The id of the space's request; empty where the button is somebody else's, or altered. */
  public Optional<String> read(String user, Map<String, String> parameters) {
    return vault.open(Purpose.SPACE_REFERENCE, user, parameters.getOrDefault(SPACE_PARAMETER, ""));
  }
}
