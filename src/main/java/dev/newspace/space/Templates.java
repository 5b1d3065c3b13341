package dev.newspace.space;

import dev.newspace.config.Settings;
import dev.newspace.config.SpaceTemplate;
import dev.newspace.config.SpaceTemplateParser;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * After what spaces can be made. A template is chosen by its name and a colon in front of the
 * space's name; where there are no templates, a colon means nothing.
 */
@ApplicationScoped
public class Templates {
  private static final Pattern CHOSEN =
      Pattern.compile("\\s*(" + SpaceTemplateParser.NAME + ")\\s*:(.*)", Pattern.DOTALL);

  private final List<SpaceTemplate> all;

  Templates(Settings settings) {
    this.all =
        settings
            .templates()
            .filter(json -> !json.isBlank())
            .map(SpaceTemplateParser::read)
            .orElse(List.of());
  }

  /** What is chosen by what was typed. */
  public sealed interface Choice {
    /** No template: all that was typed is the name. */
    record None() implements Choice {}

    /**
     * A template.
     *
     * @param rest what was typed as the name
     */
    record Chosen(SpaceTemplate template, String rest) implements Choice {}

    /**
     * One word, a colon and a space, as if it were a template.
     *
     * @param word which is no template
     */
    record Unknown(String word) implements Choice {}
  }

  /** All of them, in the administrator's order. */
  public List<SpaceTemplate> all() {
    return all;
  }

  /** Reads what somebody typed. */
  public Choice choose(String typed) {
    Matcher chosen = CHOSEN.matcher(typed);
    if (all.isEmpty() || !chosen.matches()) {
      return new Choice.None();
    }
    String word = chosen.group(1);
    String rest = chosen.group(2);
    Optional<SpaceTemplate> template =
        all.stream().filter(one -> one.name().equalsIgnoreCase(word)).findFirst();
    if (template.isPresent()) {
      return new Choice.Chosen(template.get(), rest);
    }
    // 10:30 and Re:Invent are names.
    boolean looksLikeOne = rest.startsWith(" ") && !rest.isBlank();
    return looksLikeOne ? new Choice.Unknown(word) : new Choice.None();
  }
}
