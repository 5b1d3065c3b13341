package dev.newspace.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.google.Http;
import dev.newspace.playground.google.chatapi.SpaceResource;
import dev.newspace.playground.people.People;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FailureScenariosTest extends FakeAppTest {

  private static final Duration SLOW = Duration.ofSeconds(2);

  private static final Pattern AUTHORIZE = Pattern.compile("href=\"([^\"]+)\">Authorize<");

  FailureScenariosTest() {
    super(new Timings(Timings.AS_CHAT.redelivery(), SLOW, Duration.ofSeconds(40)));
  }

  @ParameterizedTest
  @EnumSource(FailureScenario.class)
  void failureScenarioHasButtonAndLink(FailureScenario situation) throws Exception {
    String page = ann().page();
    assertThat(page).contains("value=\"" + situation.id() + "\"", situation.title());
    assertThat(Http.get(playground.url() + "/?situation=" + situation.id()).body())
        .contains("Try it", situation.explanation());
    assertThat(app.events()).as("a link alone does nothing").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "name-taken, already exists in your organization",
    "not-allowed, does not have permission",
    "too-many-calls, Quota exceeded",
    "unavailable, currently unavailable",
    "token-expired, invalid authentication credentials"
  })
  void scenarioReachesAppAndAnswerIsShown(String situation, String said) throws Exception {
    consent();
    assertThat(begin(situation)).contains("Google says: ", said);
  }

  @Test
  void failureScenarioEndsWithNextCommand() throws Exception {
    consent();
    begin("unavailable");
    assertThat(ann().say("/newspace Project Gemini")).contains("<span>Project Gemini</span>");
  }

  @Test
  void slowGoogleAnswersLate() throws Exception {
    consent();
    long before = System.nanoTime();
    assertThat(begin("slow")).contains("Your space is ready");
    assertThat(System.nanoTime() - before).isGreaterThan(SLOW.toNanos());
  }

  @Test
  void lostAnswerStillCreatesSpace() throws Exception {
    consent();
    begin("answer-lost");
    assertThat(playground.google().spaces())
        .extracting(SpaceResource::displayName)
        .contains("Project 1");
  }

  @Test
  void eventDeliveredTwiceIsIdentical() throws Exception {
    begin("delivered-twice");
    assertThat(app.events()).hasSize(2);
    assertThat(app.events().get(1)).isEqualTo(app.events().get(0));
  }

  @Test
  void forgedEventIsShownAsForged() throws Exception {
    assertThat(begin("forged-caller")).contains("/help (forged)");
  }

  @Test
  void scopeIsUntickedOnConsentPageOnce() throws Exception {
    Matcher link = AUTHORIZE.matcher(begin("scope-unticked"));
    assertThat(link.find()).isTrue();
    String app = link.group(1).replace("&amp;", "&");
    URI google = URI.create(Http.get(app).headers().firstValue("location").orElseThrow());
    String signIn = Http.get(google.toString()).headers().firstValue("location").orElseThrow();
    String page = google.resolve(signIn).toString();
    assertThat(Http.get(page).body()).contains("type=\"checkbox\"").doesNotContain("on\" checked");
    assertThat(Http.get(page).body()).contains("on\" checked");
  }

  @Test
  void eventCanBeResentUnchanged() throws Exception {
    ann().say("/help");
    assertThat(Http.get(playground.url() + "/exchange/1").body()).contains("Send again");
    ann().send("/again", Map.of("number", "1"));
    assertThat(app.events()).hasSize(2);
    assertThat(app.events().get(1)).isEqualTo(app.events().get(0));
    ann().send("/again", Map.of("number", "77"));
    assertThat(app.events()).hasSize(2);
  }

  private void consent() throws Exception {
    Matcher link = AUTHORIZE.matcher(ann().say("/newspace First"));
    assertThat(link.find()).isTrue();
    String authorization =
        Http.get(link.group(1).replace("&amp;", "&"))
            .headers()
            .firstValue("location")
            .orElseThrow();
    URI back = playground.google().consent().allow(URI.create(authorization), People.ANN.id());
    Http.get(Http.get(back.toString()).headers().firstValue("location").orElseThrow());
    ann().pageWith("Your space is ready");
  }

  private String begin(String situation) throws Exception {
    return ann().send("/situation", Map.of("situation", situation));
  }

  private BrowserUser ann() {
    return new BrowserUser(playground, People.ANN, "classic", "dm");
  }
}
