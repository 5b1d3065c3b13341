package dev.newspace.playground.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.Json;
import org.junit.jupiter.api.Test;

class CardsTest {

  private final Cards cards = new Cards("http://localhost:8085");

  @Test
  void cardShowsHeaderAndWidgets() {
    String html =
        cards.html(
            Json.read(
                """
                {"header":{"title":"Your space is ready","subtitle":"Just now"},
                 "sections":[{"header":"What","widgets":[
                   {"decoratedText":{"topLabel":"Space","text":"Project Apollo","bottomLabel":"You"}},
                   {"divider":{}},
                   {"textParagraph":{"text":"Have <b>fun</b>"}}]}]}
                """));
    assertThat(html)
        .contains("Your space is ready", "Just now", "What", "Space", "Project Apollo", "You")
        .contains("<hr>", "Have <b>fun</b>")
        .doesNotContain("undrawn");
  }

  @Test
  void unknownWidgetIsShownAsJson() {
    assertThat(cards.html(widgets("{\"grid\":{\"title\":\"Nine\"}}")))
        .contains("does not draw this widget", "&quot;grid&quot;", "Nine");
  }

  @Test
  void unknownFieldIsShownAsJson() {
    assertThat(cards.html(widgets("{\"textParagraph\":{\"text\":\"x\",\"maxLines\":2}}")))
        .contains("not drawn here", "maxLines");
    assertThat(cards.html(Json.read("{\"fixedFooter\":{\"thirdButton\":{}}}")))
        .contains("not drawn here", "thirdButton");
  }

  @Test
  void columnsShowWidgetsSideBySide() {
    String html =
        cards.html(
            widgets(
                """
                {"columns":{"columnItems":[
                  {"horizontalSizeStyle":"FILL_AVAILABLE_SPACE",
                   "widgets":[{"textParagraph":{"text":"Left"}}]},
                  {"widgets":[{"textParagraph":{"text":"Right"}},{"chart":{"of":"x"}}]}]}}
                """));
    assertThat(html).contains("class=\"columns\"", "Left", "Right", "&quot;chart&quot;");
  }

  @Test
  void collapsibleSectionHidesAllButFirstWidgets() {
    String html =
        cards.html(
            Json.read(
                """
                {"sections":[{"collapsible":true,"uncollapsibleWidgetsCount":1,"widgets":[
                  {"textParagraph":{"text":"Seen"}},{"textParagraph":{"text":"Hidden"}}]}]}
                """));
    int more = html.indexOf("<details");
    assertThat(html.indexOf("Seen")).isLessThan(more);
    assertThat(html.indexOf("Hidden")).isGreaterThan(more);
    assertThat(html).doesNotContain("undrawn");
  }

  @Test
  void imagesAndIconsAreNamedButNotLoaded() {
    String html =
        cards.html(
            Json.read(
                """
                {"header":{"title":"T","imageUrl":"https://x.example/h.png","imageAltText":"Logo"},
                 "sections":[{"widgets":[
                  {"image":{"imageUrl":"https://x.example/i.png","altText":"A rocket"}},
                  {"decoratedText":{"startIcon":{"knownIcon":"CLOCK"},"text":"Now",
                    "endIcon":{"iconUrl":"https://x.example/e.png","altText":"Arrow"}}}]}]}
                """));
    assertThat(html)
        .contains("aria-label=\"Logo\"", "A rocket", "aria-label=\"CLOCK\"", "Arrow")
        .doesNotContain("<img", "src=", "undrawn");
  }

  @Test
  void textParagraphKeepsChatFormatting() {
    assertThat(
            cards.html(
                widgets(
                    "{\"textParagraph\":{\"text\":\"<b>b</b><i>i</i><u>u</u><s>s</s><br>"
                        + "<font color='#ff0000'>r</font><font color='red;x:y'>n</font>"
                        + "<a href='https://x.example/?a=1&b=2'>l</a> &lt; &amp; &#8364;\"}}")))
        .contains("<b>b</b><i>i</i><u>u</u><s>s</s><br>", "<font color=\"#ff0000\">r</font>")
        .contains("href=\"https://x.example/?a=1&amp;b=2\"", "&lt; &amp; &#8364;")
        .doesNotContain("x:y\">");
  }

  @Test
  void linkOpensNewTabUnlessWithinChat() {
    assertThat(button("{\"openLink\":{\"url\":\"https://example.com/x\"}}"))
        .contains("href=\"https://example.com/x\"", "target=\"_blank\"", "noopener");
    assertThat(button("{\"openLink\":{\"url\":\"http://localhost:8085/room/A\"}}"))
        .contains("href=\"http://localhost:8085/room/A\"")
        .doesNotContain("target");
  }

  @Test
  void linkWithUnsafeUrlIsDropped() {
    for (String url : new String[] {"javascript:alert(1)", "data:text/html,x", "//evil", ""}) {
      assertThat(button("{\"openLink\":{\"url\":\"" + url + "\"}}")).doesNotContain("href");
    }
  }

  @Test
  void buttonSubmitsItsAction() {
    assertThat(button("{\"action\":{\"function\":\"retry\"}}"))
        .contains("name=\"action\"", "value=\"{&quot;function&quot;:&quot;retry&quot;}\"");
  }

  @Test
  void textParagraphEscapesUnsupportedMarkup() {
    String html =
        cards.html(
            widgets(
                "{\"textParagraph\":{\"text\":\"<script>alert(1)</script><b onclick=x>b</b>"
                    + "<a href='javascript:x'>l</a> &lt;i&gt; <i>open\"}}"));
    assertThat(html)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "<b>b</b>", "&lt;i&gt;", "<i>open</i>")
        .doesNotContain("<script", "onclick=x>", "<a ");
  }

  @Test
  void messageTextRendersChatMarkupOnly() {
    assertThat(MessageText.html("*bold* _it_ ~no~ `c` <https://example.com/?a=1&b=2|here> 2*3*4"))
        .isEqualTo(
            "<b>bold</b> <i>it</i> <s>no</s> <code>c</code> <a target=\"_blank\" rel=\"noopener\""
                + " href=\"https://example.com/?a=1&amp;b=2\">here</a> 2*3*4");
    assertThat(MessageText.html("<img src=x onerror=y> <javascript:x|here>"))
        .doesNotContain("<img", "<a");
  }

  private String button(String onClick) {
    return cards.html(
        widgets("{\"buttonList\":{\"buttons\":[{\"text\":\"Go\",\"onClick\":" + onClick + "}]}}"));
  }

  private static JsonNode widgets(String widgets) {
    return Json.read("{\"sections\":[{\"widgets\":[" + widgets + "]}]}");
  }
}
