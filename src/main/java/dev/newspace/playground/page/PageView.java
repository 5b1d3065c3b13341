package dev.newspace.playground.page;

import dev.newspace.playground.AppConfiguration;
import dev.newspace.playground.Pages;
import dev.newspace.playground.card.Cards;
import dev.newspace.playground.card.Choice;
import dev.newspace.playground.event.ChatSpace;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.google.LocalGoogle;
import dev.newspace.playground.google.chatapi.SpaceResource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Draws the page as one person sees it.
 *
 * <p>One file, since it is what the template of the page reads.
 */
final class PageView {

  private final LocalGoogle google;
  private final ChatApp app;
  private final SpaceList spaces;
  private final Conversations conversations;
  private final Dialogs dialogs;
  private final Exchanges exchanges;
  private final Pages pages = new Pages(PageView.class);
  private final Cards cards;

  PageView(
      LocalGoogle google,
      ChatApp app,
      SpaceList spaces,
      Conversations conversations,
      Dialogs dialogs,
      Exchanges exchanges) {
    this.google = google;
    this.app = app;
    this.spaces = spaces;
    this.conversations = conversations;
    this.dialogs = dialogs;
    this.exchanges = exchanges;
    this.cards = new Cards(google.url());
  }

  /** A link in the list of spaces. */
  record SpaceLine(String name, String address, String kind, boolean current) {
    public String initial() {
      return name.substring(0, name.offsetByCodePoints(0, 1));
    }
  }

  String page(PageState switches, Optional<FailureScenario> situation) {
    ChatSpace space = spaces.find(switches);
    Optional<SpaceResource> made = spaces.made(switches);
    Map<String, Object> data = new HashMap<>();
    data.put("app", app.name());
    data.put("appInitial", app.name().substring(0, app.name().offsetByCodePoints(0, 1)));
    data.put("commands", app.configuration().commands());
    data.put("people", google.people().all());
    data.put("me", switches.person());
    data.put("addOn", switches.dialect() == EventFormat.ADD_ON);
    data.put("switches", switches);
    data.put(
        "situations", app.isNewSpace() ? List.of(FailureScenario.values()) : List.<Object>of());
    data.put(
        "actions",
        app.configuration().commands().stream()
            .filter(AppConfiguration.Command::isMessageAction)
            .toList());
    data.put("situation", situation.filter(s -> app.isNewSpace()).map(List::of).orElse(List.of()));
    data.put("query", switches.query());
    data.put("languages", Language.ALL);
    data.put("dialog", dialog(switches, space));
    data.put("spaces", lines(switches, space));
    data.put("title", space.isWithAppAlone() ? app.name() : space.displayName());
    data.put("subtitle", subtitle(space, made));
    data.put("examples", examples());
    data.put("direct", space.isWithAppAlone());
    data.put("madeTitle", space.displayName());
    data.put("made", made.map(List::of).orElse(List.of()));
    data.put("hasApp", spaces.hasApp(space));
    boolean home = HomeTab.isAt(switches);
    String conversation = home ? HomeTab.of(switches.person()) : space.name();
    data.put("home", home);
    data.put("hasHome", app.configuration().hasHome());
    data.put("chat", switches.in(PageState.DIRECT).page());
    data.put("entries", entries(switches, conversation));
    data.put("waiting", waiting(switches, conversation));
    data.put("exchanges", exchanges());
    return pages.render("page", data);
  }

  Optional<String> exchange(int number, PageState switches) {
    return exchanges
        .find(number)
        .map(
            found ->
                pages.render(
                    "exchange", Map.of("x", new ExchangeView(found), "switches", switches)));
  }

  String resource(String name) {
    return pages.resource(name);
  }

  private static String subtitle(ChatSpace space, Optional<SpaceResource> made) {
    if (made.isPresent()) {
      int members = made.get().members();
      return members == 1 ? "1 member" : members + " members";
    }
    return switch (space.kind()) {
      case APP_DIRECT_MESSAGE -> "Direct message with the app";
      case PEOPLE_DIRECT_MESSAGE -> "Direct message with a person, who reads along";
      case SPACE -> "A space where others read along";
    };
  }

  private List<String> examples() {
    return app.configuration().commands().stream()
        .map(AppConfiguration.Command::example)
        .filter(example -> !example.isEmpty())
        .limit(1)
        .toList();
  }

  private List<SpaceLine> lines(PageState switches, ChatSpace current) {
    List<SpaceLine> lines = new ArrayList<>();
    ChatSpace direct = ChatSpace.directMessage(switches.person());
    lines.add(line(switches, direct.name(), app.name(), "app", current));
    lines.add(line(switches, SpaceList.TEAM.name(), SpaceList.TEAM.displayName(), "team", current));
    ChatSpace pair = SpaceList.withColleague(switches.person());
    lines.add(line(switches, pair.name(), pair.displayName(), "person", current));
    for (SpaceResource space : spaces.of(switches.person())) {
      String title = SpaceList.title(space, switches.person());
      lines.add(line(switches, space.name(), title, "made", current));
    }
    return lines;
  }

  private SpaceLine line(
      PageState switches, String space, String shown, String kind, ChatSpace current) {
    String address = switches.in(spaces.shortName(space)).page();
    return new SpaceLine(shown, address, kind, space.equals(current.name()));
  }

  private List<DialogView> dialog(PageState switches, ChatSpace space) {
    return dialogs
        .before(switches, space.name())
        .map(open -> DialogView.of(open, cards(switches), switches.dialect()))
        .map(List::of)
        .orElse(List.of());
  }

  // A person can choose among the people of the same organization.
  private Cards cards(PageState switches) {
    return cards.amid(
        google.people().all().stream()
            .filter(person -> person.domain().equals(switches.person().domain()))
            .map(person -> new Choice(person.name(), person.displayName(), person.email()))
            .toList());
  }

  private List<EntryView> entries(PageState switches, String conversation) {
    Cards drawn = cards(switches);
    return conversations.in(conversation).stream()
        .filter(entry -> entry.isSeenBy(switches.person()))
        .map(entry -> EntryView.of(entry, app.name(), drawn, switches.dialect()))
        .toList();
  }

  private boolean waiting(PageState switches, String conversation) {
    return conversations.underway().stream()
        .anyMatch(d -> d.space().equals(conversation) && d.person().equals(switches.person()));
  }

  private List<ExchangeView> exchanges() {
    List<ExchangeView> newestFirst =
        new ArrayList<>(exchanges.all().stream().map(ExchangeView::new).toList());
    Collections.reverse(newestFirst);
    return newestFirst;
  }
}
