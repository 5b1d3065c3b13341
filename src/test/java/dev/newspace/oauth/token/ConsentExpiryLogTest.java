package dev.newspace.oauth.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.observability.ObservabilityBeans;
import dev.newspace.observability.Observations;
import dev.newspace.observability.Observations.Observation;
import dev.newspace.observability.Observations.Subject;
import org.junit.jupiter.api.Test;

class ConsentExpiryLogTest {
  private final Observations observations = new Observations();
  private final ConsentExpiryLog log =
      new ConsentExpiryLog(ObservabilityBeans.logLimiter(), observations);

  @Test
  void silentRefreshDoesNotTakeBackWhatConsentSaid() {
    log.note(null, false);
    assertThat(observations.find(Subject.REFRESH_TOKEN_EXPIRY)).isEmpty();

    log.note("604799", true);
    log.note(null, false);
    assertThat(observations.find(Subject.REFRESH_TOKEN_EXPIRY))
        .map(Observation::content)
        .hasValue("604799");

    log.note(null, true);
    assertThat(observations.find(Subject.REFRESH_TOKEN_EXPIRY))
        .map(Observation::content)
        .hasValue("");
  }
}
