package dev.newspace.command.create;

import dev.newspace.config.SpaceLimits;
import dev.newspace.config.SpaceTemplate;
import dev.newspace.interaction.Interaction.CommandInvoked;
import dev.newspace.space.SpaceDetails;
import dev.newspace.space.SpaceName.Reading;
import dev.newspace.space.SpaceRequest;
import dev.newspace.space.SpaceRequest.Invited;
import dev.newspace.space.SpaceRules;
import dev.newspace.space.SpaceType;
import dev.newspace.space.Templates;
import dev.newspace.space.Templates.Choice;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what was typed behind the command: a template, a name, people.
 *
 * <p>One file, since the parts are cut out of one text, one after the other.
 */
@ApplicationScoped
class NewSpaceArgumentParser {
  private final SpaceRules rules;
  private final Templates templates;

  NewSpaceArgumentParser(SpaceRules rules, Templates templates) {
    this.rules = rules;
    this.templates = templates;
  }

  /** What it is. */
  sealed interface Parsed {
    /** A space. */
    record Request(SpaceRequest request) implements Parsed {}

    /**
     * A word as if it were a template.
     *
     * @param asTyped the space, if all of it is the name
     */
    record UnknownTemplate(String word, SpaceRequest asTyped) implements Parsed {}

    /** No name that can be seen. */
    record NoName() implements Parsed {}

    /**
     * A name that is too long.
     *
     * @param length with the prefix
     * @param prefix that was put in front; empty for none
     */
    record NameTooLong(int length, String prefix) implements Parsed {}

    /** More people than Google adds. */
    record TooManyPeople(int count) implements Parsed {}

    /**
     * People from outside the organization, whom the space would never take as it was asked for.
     *
     * @param request with them
     */
    record OutsidersMentioned(SpaceRequest request, List<Invited> outsiders) implements Parsed {}
  }

  Parsed parse(CommandInvoked invoked) {
    Choice choice = templates.choose(invoked.argument());
    if (choice instanceof Choice.Chosen chosen) {
      return read(invoked, chosen.rest(), Optional.of(chosen.template()));
    }
    Parsed parsed = read(invoked, invoked.argument(), Optional.empty());
    return choice instanceof Choice.Unknown unknown && parsed instanceof Parsed.Request request
        ? new Parsed.UnknownTemplate(unknown.word(), request.request())
        : parsed;
  }

  /** The people who are mentioned in a command, each once, whoever gave it never. */
  List<Invited> mentioned(CommandInvoked invoked) {
    return request(invoked, "", Optional.empty()).people();
  }

  /**
   * A conversation with those who are mentioned, without a name; empty for nobody, or more than
   * Google takes. A group chat with people from outside is open for them, as a space would be
   * (google/chat/v1/space.proto, external_user_allowed).
   */
  Optional<SpaceRequest> chat(CommandInvoked invoked) {
    SpaceRequest request =
        SpaceRequest.withoutName(
            invoked.context().user(),
            invoked.context().email().orElse(""),
            invoked.context().delivery(),
            SpaceDetails.NONE,
            people(invoked, Optional.empty()));
    if (request.people().isEmpty() || request.people().size() > SpaceLimits.MAX_PEOPLE) {
      return Optional.empty();
    }
    boolean isOpen =
        request.type() == SpaceType.GROUP_CHAT
            && invoked.context().inOrganization()
            && !rules.outsidersToLetIn(request).isEmpty();
    return Optional.of(
        isOpen ? request.with(SpaceDetails.NONE.withOutsiders(), request.people()) : request);
  }

  private Parsed read(CommandInvoked invoked, String name, Optional<SpaceTemplate> template) {
    Reading reading = template.map(one -> rules.read(name, one)).orElseGet(() -> rules.read(name));
    if (reading instanceof Reading.TooLong tooLong) {
      String prefix = rules.prefix() + template.map(SpaceTemplate::prefix).orElse("");
      return new Parsed.NameTooLong(tooLong.length(), prefix.strip());
    }
    if (!(reading instanceof Reading.Valid valid)) {
      return new Parsed.NoName();
    }
    SpaceRequest request = request(invoked, valid.name().value(), template);
    if (request.people().size() > SpaceLimits.MAX_PEOPLE) {
      return new Parsed.TooManyPeople(request.people().size());
    }
    List<Invited> outsiders =
        invoked.context().inOrganization() ? rules.outsidersToLetIn(request) : List.of();
    return outsiders.isEmpty()
        ? new Parsed.Request(request)
        : new Parsed.OutsidersMentioned(request, outsiders);
  }

  private SpaceRequest request(
      CommandInvoked invoked, String name, Optional<SpaceTemplate> template) {
    String user = invoked.context().user();
    return new SpaceRequest(
        SpaceRequest.idOf(user, invoked.context().delivery()),
        user,
        invoked.context().email().orElse(""),
        name,
        details(invoked, template),
        people(invoked, template));
  }

  private SpaceDetails details(CommandInvoked invoked, Optional<SpaceTemplate> template) {
    SpaceDetails details =
        template
            .map(
                one ->
                    new SpaceDetails(
                        one.description().strip(),
                        one.guidelines().strip(),
                        one.announcement(),
                        null,
                        false,
                        false))
            .orElse(SpaceDetails.NONE);
    boolean closed = invoked.context().inOrganization() && rules.areOutsidersForbidden();
    return closed ? details.withoutOutsiders() : details;
  }

  private static List<Invited> people(CommandInvoked invoked, Optional<SpaceTemplate> template) {
    Stream<Invited> mentioned =
        invoked.mentions().stream()
            .map(one -> new Invited(one.user(), one.displayName(), one.email(), one.outside()));
    Stream<Invited> ofTemplate =
        template.map(SpaceTemplate::people).orElse(List.of()).stream().map(Invited::byEmail);
    return Stream.concat(mentioned, ofTemplate).toList();
  }
}
