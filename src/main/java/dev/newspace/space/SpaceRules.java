package dev.newspace.space;

import dev.newspace.config.Settings;
import dev.newspace.config.SpaceTemplate;
import dev.newspace.context.Deadline;
import dev.newspace.space.SpaceName.Reading;
import dev.newspace.space.SpaceRequest.Invited;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the administrator demands of new spaces; nothing, where nothing is set. */
@ApplicationScoped
public class SpaceRules {
  private final NameRule names;
  private final CreatorRule creators;
  private final DailyLimitRule day;
  private final ExternalUsersRule outsiders;
  private final boolean descriptionRequired;
  private final Optional<String> descriptionExplanation;

  SpaceRules(
      NameRule names,
      CreatorRule creators,
      DailyLimitRule day,
      ExternalUsersRule outsiders,
      Settings settings) {
    this.names = names;
    this.creators = creators;
    this.day = day;
    this.outsiders = outsiders;
    this.descriptionRequired = settings.isDescriptionRequired();
    this.descriptionExplanation = settings.descriptionExplanation();
  }

  /**
   * What of a request is against a rule, the gravest first; empty where all is well.
   *
   * @throws dev.newspace.database.Database.DatabaseException where the database is away
   */
  public List<RuleViolation> violations(SpaceRequest request) {
    Stream<Optional<RuleViolation>> all =
        request.hasName()
            ? Stream.of(
                creators.violation(request.email()),
                day.violation(request.user(), request.requestId()),
                names.violation(new SpaceName(request.displayName())),
                description(request),
                outsiders.violation(request))
            : Stream.of(creators.violation(request.email()), outsiders.violation(request));
    return all.flatMap(Optional::stream).toList();
  }

  /**
   * Takes the place of a request among the spaces that the person may create in a day, just before
   * Google is asked. It is kept where nobody knows what came of it, so that no more are ever
   * created; tried again, a request has its place already. What has no name is no space, and takes
   * none.
   *
   * @return the rule that it would break; nothing is taken then
   * @throws dev.newspace.database.Database.DatabaseException where the database is away
   */
  public Optional<RuleViolation> reserve(SpaceRequest request, Deadline deadline) {
    return request.hasName() ? day.reserve(request, deadline) : Optional.empty();
  }

  /**
   * Why a person may not create a space whatever it is; empty where nothing is in the way.
   *
   * @param email empty where Chat does not tell it
   * @throws dev.newspace.database.Database.DatabaseException where the database is away
   */
  public Optional<RuleViolation> against(String user, String email) {
    return creators.violation(email).or(() -> day.violation(user, ""));
  }

  /** Reads a name as somebody typed it, and puts the prefix in front where it is missing. */
  public Reading read(String typed) {
    return names.read(typed, "");
  }

  /** The same for a space after a template, whose own prefix stands behind that of all names. */
  public Reading read(String typed, SpaceTemplate template) {
    return names.read(typed, template.prefix());
  }

  /** What every name begins with; empty for nothing. */
  public String prefix() {
    return names.prefix();
  }

  /** Names like this one that may be free and that are not against the rules. */
  public List<SpaceName> alternatives(String name) {
    return new SpaceName(name)
        .alternatives(LocalDate.now(ZoneOffset.UTC)).stream().filter(names::isSatisfiedBy).toList();
  }

  public boolean isDescriptionRequired() {
    return descriptionRequired;
  }

  public boolean areOutsidersForbidden() {
    return outsiders.isForbidden();
  }

  /**
   * Those of a request's people whom the space could never take, since it is not for people from
   * outside, which can never be changed. Where they are forbidden, that comes before any question;
   * where nobody knows the domain of the one who asks, only who is known to be from outside counts.
   */
  public List<Invited> outsidersToLetIn(SpaceRequest request) {
    boolean isOpen = Boolean.TRUE.equals(request.details().outsiders());
    return isOpen || outsiders.isForbidden()
        ? List.of()
        : outsiders.outsiders(request).stream()
            .filter(person -> person.outside() || !request.email().isEmpty())
            .toList();
  }

  /** What of a change of a space is against a rule; what stays as it is counts for nothing. */
  public List<RuleViolation> violations(SpaceEdit edit) {
    return Stream.of(
            edit.displayName().flatMap(name -> names.violation(new SpaceName(name))),
            edit.description().flatMap(this::description))
        .flatMap(Optional::stream)
        .toList();
  }

  /** What is against it that the people of a request come into a space that is there. */
  public List<RuleViolation> violationsOfPeople(SpaceRequest request) {
    return outsiders.violation(request).stream().toList();
  }

  private Optional<RuleViolation> description(SpaceRequest request) {
    return description(request.details().description());
  }

  private Optional<RuleViolation> description(String description) {
    return descriptionRequired && description.isEmpty()
        ? Optional.of(new RuleViolation.Description(descriptionExplanation))
        : Optional.empty();
  }
}
