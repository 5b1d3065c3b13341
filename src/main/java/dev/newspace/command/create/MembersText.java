package dev.newspace.command.create;

import dev.newspace.command.CommandTexts;
import dev.newspace.config.EmailAddress;
import dev.newspace.space.CreatedSpace;
import dev.newspace.space.SpaceRequest;
import dev.newspace.space.SpaceRequest.Invited;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who is in a new space, as far as Google told. Google tells how many people have joined, and not
 * who; so somebody is called missing only where fewer have joined than are certainly meant.
 */
final class MembersText {
  private static final int MAX_NAMED = 10;

  private final CommandTexts texts;

  MembersText(CommandTexts texts) {
    this.texts = texts;
  }

  String of(SpaceRequest request, CreatedSpace space) {
    List<Invited> people = request.people();
    int asked = people.size();
    if (asked == 0) {
      return texts.you();
    }
    boolean named = isNamed(people);
    if (space.joined().isEmpty()) {
      return named ? texts.youAndAsked(names(people)) : texts.youAndAskedCount(asked);
    }
    int joined = Math.max(0, space.joined().get() - 1);
    if (joined >= asked) {
      return ofAll(request);
    }
    long certain = certain(request);
    if (joined >= certain) {
      return texts.youSoFar(joined, asked);
    }
    return joined == 0 && named && certain == asked
        ? texts.youButNot(names(people))
        : texts.youAndSome(joined, asked);
  }

  /** Who is in a new group chat, as far as Google told. */
  String ofChat(SpaceRequest request, CreatedSpace chat) {
    int asked = request.people().size();
    int joined = chat.joined().map(count -> Math.max(0, count - 1)).orElse(asked);
    return joined < asked ? texts.chatMissing(joined, asked) : ofAll(request);
  }

  /** All who are asked, since nothing says that anybody is missing. */
  String ofAll(SpaceRequest request) {
    return isNamed(request.people())
        ? texts.youAnd(names(request.people()))
        : texts.youAndCount(request.people().size());
  }

  /** Of people picked in a form Chat tells no names. */
  private static boolean isNamed(List<Invited> people) {
    return people.stream().noneMatch(person -> person.displayName().isEmpty());
  }

  /**
   * How many different people are asked at least. A second address of one's own organization may be
   * that of somebody else who is asked, or of the one who asks.
   */
  private static long certain(SpaceRequest request) {
    String own = EmailAddress.domainOf(request.email());
    return request.people().stream()
        .filter(
            person -> !person.namedByEmail() || !EmailAddress.domainOf(person.user()).equals(own))
        .count();
  }

  /** A card holds 32,000 bytes: many people are counted instead of named. */
  private String names(List<Invited> people) {
    String named =
        people.stream()
            .limit(MAX_NAMED)
            .map(Invited::displayName)
            .collect(Collectors.joining(", "));
    int more = people.size() - MAX_NAMED;
    return more > 0 ? texts.andMore(named, more) : named;
  }
}
