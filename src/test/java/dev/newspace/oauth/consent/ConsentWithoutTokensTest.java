package dev.newspace.oauth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.google.server.Faults;
import dev.newspace.playground.google.server.GoogleError;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.Rows;
import dev.newspace.testing.TokenCalls;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where Google gives no tokens for a consent, the page tells a refusal from an outage. */
@QuarkusTest
class ConsentWithoutTokensTest extends FailedConsent {
  static Stream<Consumer<Faults.Script>> tokenEndpointOutageIsReported() {
    return Stream.of(
        script -> script.answers(500),
        script -> script.answers(429),
        script -> script.answers(503, Map.of(), "{\"error\":{\"code\":503}}"),
        script -> script.answers(503, Map.of("Content-Type", "text/html"), "<b>away</b>"),
        script -> script.answers(200, Map.of("Content-Type", "text/html"), "<b>hm</b>"),
        script -> script.resets(),
        script -> script.losesTheAnswer(),
        script -> script.hangs());
  }

  @ParameterizedTest
  @MethodSource
  void tokenEndpointOutageIsReported(Consumer<Faults.Script> outage) {
    outage.accept(google.faults().next(3, "token"));
    Page page = end(google.consent().allow(asked, kim.id()), 504);
    assertThat(page.heading()).isEqualTo(EnglishTexts.PAGE.googleUnreachable());
    assertThat(page.text()).contains("type your command in Google Chat again");
  }

  @ParameterizedTest
  @EnumSource(
      value = GoogleError.class,
      names = {"INTERNAL_FAILURE", "EMPTY_401", "HTML_400", "HTML_503"})
  void briefTroubleAtTheTokenEndpointIsWaitedOut(GoogleError trouble) {
    google.faults().next("token").answers(trouble);

    app.open(google.consent().allow(asked, kim.id()));

    assertThat(Rows.hasConsent(database, kim)).isTrue();
    assertThat(TokenCalls.of(google)).hasSize(2);
  }
}
