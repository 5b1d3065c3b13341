package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.card.Cards;
import dev.newspace.playground.card.MessageText;
import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.rule.AnswerFault;
import io.quarkus.qute.RawString;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * An entry as the page draws it.
 *
 * @param kind the entry's kind: {@code said}, {@code answered}, {@code prompt}, {@code told},
 *     {@code refused}, {@code home} or {@code notice}
 * @param who shown above it
 * @param onlyYou whether only the one who looks sees it
 * @param url where a prompt's button leads, else empty
 * @param json what a notice is about, else empty
 * @param log what the app logged meanwhile
 * @param breaches the rules that are broken by what the app sent, or by what a click on it would be
 */
record EntryView(
    String id,
    String kind,
    String who,
    String time,
    boolean onlyYou,
    RawString text,
    List<RawString> cards,
    String url,
    RawString json,
    List<AnswerFault> breaches,
    List<String> log) {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.systemDefault());

  /**
   * The view of an entry.
   *
   * @param app the app's name
   * @param dialect in which a click is sent
   */
  static EntryView of(Entry entry, String app, Cards cards, EventFormat dialect) {
    if (entry instanceof Entry.Said said) {
      return view(entry, "said", name(said), MessageText.html(said.text()));
    } else if (entry instanceof Entry.Answered answered) {
      return answered(answered, app, cards).breaking(Unsent.clicks(dialect, answered.message()));
    } else if (entry instanceof Entry.Prompt prompt) {
      EntryView view = view(entry, "prompt", app, "");
      return view.leadingTo(prompt.url());
    }
    if (entry instanceof Entry.Home home) {
      return view(entry, "home", "", "")
          .showing(List.of(cards.html(home.card())))
          .breaking(Unsent.clicks(dialect, home.card()));
    }
    if (entry instanceof Entry.Told told) {
      return view(entry, "told", "", MessageText.html(told.text()));
    }
    if (entry instanceof Entry.Refused refused) {
      EntryView view = view(entry, "refused", app, "Google Chat refuses this answer");
      return view.breaking(refused.breaches()).about(refused.detail());
    }
    Entry.Notice notice = (Entry.Notice) entry;
    return view(entry, "notice", app, MessageText.html(notice.text()))
        .about(notice.detail())
        .logging(notice.log());
  }

  // Google Chat names the app beside the person, too.
  private static String name(Entry.Said said) {
    String person = said.person().displayName();
    return said.via() == null ? person : person + " via " + said.via();
  }

  static String time(Instant at) {
    return CLOCK.format(at);
  }

  /** The colour of the round picture: the app's, or one of a few by the person's name. */
  public String avatar() {
    return kind.equals("said") ? "p" + Math.floorMod(who.hashCode(), 6) : "app";
  }

  /** Whether the app said it before everybody. */
  public boolean isPublic() {
    return kind.equals("answered") && !onlyYou;
  }

  public String initial() {
    return who.isEmpty() ? "" : who.substring(0, who.offsetByCodePoints(0, 1));
  }

  private static EntryView answered(Entry.Answered answered, String app, Cards cards) {
    JsonNode message = answered.message();
    return view(answered, "answered", app, MessageText.html(message.path("text").asText("")))
        .showing(cards.ofMessage(message));
  }

  private EntryView showing(List<String> html) {
    List<RawString> drawn = html.stream().map(RawString::new).toList();
    return new EntryView(id, kind, who, time, onlyYou, text, drawn, url, json, breaches, log);
  }

  private static EntryView view(Entry entry, String kind, String who, String html) {
    return new EntryView(
        entry.id(),
        kind,
        who,
        time(entry.at()),
        entry.viewer() != null,
        new RawString(html),
        List.of(),
        "",
        new RawString(""),
        List.of(),
        List.of());
  }

  private EntryView leadingTo(String address) {
    return new EntryView(id, kind, who, time, onlyYou, text, cards, address, json, breaches, log);
  }

  private EntryView breaking(List<AnswerFault> rules) {
    return new EntryView(id, kind, who, time, onlyYou, text, cards, url, json, rules, log);
  }

  private EntryView about(JsonNode detail) {
    RawString shown = new RawString("");
    if (detail != null) {
      RawString came = JsonHtml.of(SecretRedactor.hide(detail));
      shown = came.toString().isEmpty() ? new RawString("Nothing: it was empty.") : came;
    }
    return new EntryView(id, kind, who, time, onlyYou, text, cards, url, shown, breaches, log);
  }

  private EntryView logging(List<String> lines) {
    List<String> logged = lines == null ? List.of() : lines;
    return new EntryView(id, kind, who, time, onlyYou, text, cards, url, json, breaches, logged);
  }
}
