package dev.newspace.playground.card;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.RawString;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text inside cards as HTML: the tags that Google Chat knows work, everything else is shown as it
 * was sent. The tags are those of developers.google.com/workspace/chat/format-messages.
 */
final class CardText {

  private static final Pattern TAG =
      Pattern.compile("<(?<end>/?)(?<name>[a-zA-Z]+)(?<attributes>(?:\\s[^<>]*)?)/?>");
  private static final Pattern ENTITY =
      Pattern.compile("&amp;(amp|lt|gt|quot|apos|nbsp|#\\d{1,6});");
  private static final Pattern HREF = Pattern.compile("\\shref\\s*=\\s*[\"']([^\"']*)[\"']");
  private static final Pattern COLOR =
      Pattern.compile("\\scolor\\s*=\\s*[\"'](#[0-9a-fA-F]{3,6})[\"']");

  private static final Map<String, String> SIMPLE =
      Map.of(
          "b", "b", "strong", "b", "i", "i", "em", "i", "u", "u", "s", "s", "strike", "s", "code",
          "code");

  private final StringBuilder html = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  private CardText() {}

  static String html(String text) {
    return new CardText().render(text);
  }

  /** The text of a node, ready to be put into a template; empty where there is none. */
  static RawString raw(JsonNode text) {
    return new RawString(html(text.asText("")));
  }

  private String render(String text) {
    Matcher tag = TAG.matcher(text);
    int end = 0;
    while (tag.find()) {
      html.append(escape(text.substring(end, tag.start())));
      html.append(tag(tag).orElseGet(() -> escape(tag.group())));
      end = tag.end();
    }
    html.append(escape(text.substring(end)));
    open.forEach(name -> html.append("</").append(name).append('>'));
    return html.toString();
  }

  private Optional<String> tag(Matcher tag) {
    String name = tag.group("name").toLowerCase(Locale.ROOT);
    if (name.equals("br")) {
      return Optional.of("<br>");
    }
    return tag.group("end").isEmpty() ? opening(name, tag.group("attributes")) : closing(name);
  }

  private Optional<String> opening(String name, String attributes) {
    Optional<String> start =
        switch (name) {
          case "a" ->
              first(HREF, attributes)
                  .filter(Links::isSafe)
                  .map(
                      href ->
                          "<a target=\"_blank\" rel=\"noopener\" href=\"" + escape(href) + "\">");
          // A style attribute would be inline code to the page's policy; this one is none.
          case "font" -> first(COLOR, attributes).map(color -> "<font color=\"" + color + "\">");
          default -> Optional.ofNullable(SIMPLE.get(name)).map(simple -> "<" + simple + ">");
        };
    start.ifPresent(found -> open.push(element(name)));
    return start;
  }

  private Optional<String> closing(String name) {
    if (!element(name).equals(open.peek())) {
      return Optional.empty();
    }
    return Optional.of("</" + open.pop() + ">");
  }

  private static String element(String name) {
    return SIMPLE.getOrDefault(name, name);
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Escapes all but the entities that the sender wrote. */
  static String escape(String text) {
    String escaped =
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;");
    return ENTITY.matcher(escaped).replaceAll("&$1;");
  }
}
