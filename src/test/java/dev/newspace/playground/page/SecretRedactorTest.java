package dev.newspace.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.Json;
import org.junit.jupiter.api.Test;

class SecretRedactorTest {

  @Test
  void secretFieldsAreHiddenByName() {
    assertThat(
            SecretRedactor.hide(
                    Json.read(
                        """
                        {"access_token":"a","refresh_token":"b","id_token":"c","code":"d",
                         "client_secret":"e","code_verifier":"f","expires_in":3599,
                         "inner":[{"systemIdToken":"g"}]}
                        """))
                .toString())
        .contains("3599")
        .doesNotContainPattern("\"[a-g]\"");
  }

  @Test
  void errorCodeIsNotHidden() {
    assertThat(SecretRedactor.hide(Json.read("{\"error\":{\"code\":409}}")).toString())
        .contains("409");
  }

  @Test
  void urlParametersAreHiddenUnlessHarmless() {
    assertThat(
            SecretRedactor.hideIn(
                "http://localhost:8085/api/bot_config_complete?token=abc and"
                    + " http://localhost:8080/oauth2/start?ticket=def&scope=openid"))
        .doesNotContain("abc", "def")
        .contains("scope=openid");
  }

  @Test
  void tokensAreHiddenAnywhereInText() {
    assertThat(
            SecretRedactor.hideIn(
                "Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln and ya29.x-Y_z"))
        .isEqualTo("Bearer " + SecretRedactor.HIDDEN + " and " + SecretRedactor.HIDDEN);
  }
}
