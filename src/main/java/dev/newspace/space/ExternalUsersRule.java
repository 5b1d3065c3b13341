package dev.newspace.space;

import dev.newspace.config.EmailAddress;
import dev.newspace.config.Settings;
import dev.newspace.config.Settings.Outsiders;
import dev.newspace.space.SpaceRequest.Invited;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Whether people from outside the organization can be in a space. Its own are those with the domain
 * of the one who asks, or with a domain whose people may create spaces.
 */
@ApplicationScoped
class ExternalUsersRule {
  private final boolean forbidden;
  private final Optional<String> explanation;
  private final CreatorRule creators;

  ExternalUsersRule(Settings settings, CreatorRule creators) {
    this.forbidden = settings.outsiders() == Outsiders.FORBIDDEN;
    this.explanation = settings.outsidersExplanation();
    this.creators = creators;
  }

  boolean isForbidden() {
    return forbidden;
  }

  Optional<RuleViolation> violation(SpaceRequest request) {
    String own = EmailAddress.domainOf(request.email());
    List<String> who =
        request.people().stream()
            .filter(person -> isOutside(person, own))
            .map(Invited::displayName)
            .toList();
    boolean opened = Boolean.TRUE.equals(request.details().outsiders());
    return forbidden && (opened || !who.isEmpty())
        ? Optional.of(new RuleViolation.ExternalUsers(who, explanation))
        : Optional.empty();
  }

  private boolean isOutside(Invited person, String own) {
    String domain = EmailAddress.domainOf(person.user());
    boolean known = person.user().contains("@");
    return person.outside() || (known && !domain.equals(own) && !creators.hasDomain(domain));
  }
}
