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

  /** Those of a request's people who are from outside. */
  List<Invited> outsiders(SpaceRequest request) {
    String own = EmailAddress.domainOf(request.email());
    return request.people().stream().filter(person -> isOutside(person, own)).toList();
  }

  Optional<RuleViolation> violation(SpaceRequest request) {
    List<String> who = outsiders(request).stream().map(Invited::displayName).toList();
    boolean opened = Boolean.TRUE.equals(request.details().outsiders());
    return forbidden && (opened || !who.isEmpty())
        ? Optional.of(new RuleViolation.ExternalUsers(who, explanation))
        : Optional.empty();
  }

  private boolean isOutside(Invited person, String own) {
    String domain = EmailAddress.domainOf(person.user());
    return person.outside()
        || (person.namedByEmail() && !domain.equals(own) && !creators.hasDomain(domain));
  }
}
