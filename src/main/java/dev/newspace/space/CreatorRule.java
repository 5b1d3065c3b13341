package dev.newspace.space;

import dev.newspace.config.EmailAddress;
import dev.newspace.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may create spaces, by domain or by address. */
@ApplicationScoped
class CreatorRule {
  private final Set<String> creators;
  private final Optional<String> explanation;

  CreatorRule(Settings settings) {
    this.creators =
        settings.creators().orElse(List.of()).stream()
            .map(item -> item.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    this.explanation = settings.creatorsExplanation();
  }

  /** Whether a domain is one whose people may create spaces. */
  boolean hasDomain(String domain) {
    return creators.contains(domain);
  }

  /**
   * What is against it that somebody creates a space.
   *
   * @param email empty where Chat does not tell it: then nobody knows whether the person may
   */
  Optional<RuleViolation> violation(String email) {
    boolean may =
        creators.isEmpty()
            || creators.contains(email.toLowerCase(Locale.ROOT))
            || creators.contains(EmailAddress.domainOf(email));
    return may ? Optional.empty() : Optional.of(new RuleViolation.Creator(explanation));
  }
}
