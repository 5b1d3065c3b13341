package dev.newspace.space;

import dev.newspace.config.Settings;
import dev.newspace.space.SpaceName.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** What names have to look like: a prefix, which is put in front, and a pattern. */
@ApplicationScoped
class NameRule {
  private static final Logger LOG = Logger.getLogger(NameRule.class);

  /** Far more than any sensible pattern needs for 128 characters. */
  private static final Duration TIMEOUT = Duration.ofMillis(200);

  private final String prefix;
  private final Optional<Pattern> pattern;
  private final Optional<String> explanation;

  NameRule(Settings settings) {
    this.prefix = settings.namePrefix().orElse("");
    this.pattern = settings.namePattern().map(Pattern::compile);
    this.explanation = settings.nameExplanation();
  }

  String prefix() {
    return prefix;
  }

  /**
   * Reads a name as somebody typed it, and puts the prefix in front where it is missing.
   *
   * @param ofTemplate another prefix, which stands behind this one
   */
  Reading read(String typed, String ofTemplate) {
    return withPrefix(prefix, withPrefix(ofTemplate, SpaceName.read(typed)));
  }

  private static Reading withPrefix(String prefix, Reading reading) {
    return reading instanceof Reading.Valid valid && !prefix.isEmpty()
        ? SpaceName.read(valid.name().withPrefix(prefix))
        : reading;
  }

  Optional<RuleViolation> violation(SpaceName name) {
    return isSatisfiedBy(name)
        ? Optional.empty()
        : Optional.of(
            new RuleViolation.Name(
                name.value(), explanation.or(() -> pattern.map(Pattern::pattern))));
  }

  boolean isSatisfiedBy(SpaceName name) {
    return name.value().startsWith(prefix) && matches(name.value());
  }

  private boolean matches(String name) {
    try {
      return pattern.isEmpty()
          || pattern.get().matcher(new TimeLimitedCharSequence(name, TIMEOUT)).matches();
    } catch (TimeLimitedCharSequence.TimeLimitExceededException | StackOverflowError e) {
      LOG.error(
          "NEWSPACE_NAME_PATTERN takes too long or goes too deep for a name, which is refused for"
              + " it");
      return false;
    }
  }
}
