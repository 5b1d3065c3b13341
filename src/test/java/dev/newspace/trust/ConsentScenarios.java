package dev.newspace.trust;

import dev.newspace.playground.people.Person;
import dev.newspace.testing.EnglishTexts;
import dev.newspace.testing.RawHttp;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How consents go, well and not. */
final class ConsentScenarios {
  private static final String SCOPE = "https://www.googleapis.com/auth/chat.spaces.create";

  private final Stage stage;

  ConsentScenarios(Stage stage) {
    this.stage = stage;
  }

  void tell() {
    given();
    afterwards();
    notGiven();
    linksThatDoNotWork();
    googleFails();
  }

  private void given() {
    Person kim = stage.newcomer();
    URI prompt = stage.prompt(kim);
    stage.clicked(prompt);
    URI back = stage.google().consent().allow(stage.clicked(prompt), kim.id());
    stage.open(back);
    stage.open(back);
    stage.open(prompt);
    stage.newSpace(kim);
  }

  /** Without a completion URL the app carries the command out itself. */
  private void afterwards() {
    for (int status : List.of(200, 403, 409, 400)) {
      Person kim = stage.newcomer();
      URI prompt =
          stage
              .send(stage.events(kim).withoutCompletionUrl().command(1, "Swordfish 2" + kim.id()))
              .link(EnglishTexts.COMMAND.authorizeButton())
              .orElseThrow();
      if (status != 200) {
        stage.google().faults().next("spaces.create").answers(status);
      }
      stage.open(stage.google().consent().allow(stage.clicked(prompt), kim.id()));
    }
  }

  private void notGiven() {
    Person kim = stage.newcomer();
    Person eve = stage.newcomer();
    stage.open(stage.google().consent().refuse(authorization(kim)));
    stage.open(stage.google().consent().allow(authorization(kim), eve.id()));
    stage.open(stage.google().consent().allow(authorization(kim), kim.id(), Set.of(SCOPE)));
    stage.open(stage.google().consent().allowWithoutRefreshToken(authorization(kim), kim.id()));
    URI back = stage.google().consent().refuse(authorization(kim));
    stage.open(URI.create(back.toString().replace("access_denied", "admin_policy_enforced")));
  }

  private void linksThatDoNotWork() {
    Person kim = stage.newcomer();
    URI prompt = stage.prompt(kim);
    stage.open(URI.create(prompt + "x"));
    stage.open(URI.create(prompt.toString().replace("ticket=", "ticket=%00%22%3Cb%3E")));
    URI back = stage.google().consent().allow(stage.clicked(prompt), kim.id());
    stage.open(URI.create(back.toString().replace("state=", "state=x")));
    stage.open(URI.create(back.toString().replace("code=", "none=")));
    stage.open(URI.create(back.toString().replace("/oauth2/callback", "/oauth2/elsewhere")));
    String longer = back.getRawPath() + "?" + back.getRawQuery() + "x".repeat(20_000);
    RawHttp.statusLine(stage.root(), "GET " + longer + " HTTP/1.1");
  }

  private void googleFails() {
    List<String> bodies =
        List.of("{\"error\":\"invalid_grant\"}", "{\"error\":\"<Swordfish>\"}", "<h1>", "{}", "[");
    for (String body : bodies) {
      stage.google().faults().next("token").answers(400, Map.of(), body);
      back();
      stage.google().faults().next("token").answers(200, Map.of(), body);
      back();
    }
    stage.google().faults().next("token").answers(503);
    back();
    stage.google().faults().next("token").resets();
    back();
    stage.google().faults().next("token").losesTheAnswer();
    back();
    forgedIdToken();
  }

  private void forgedIdToken() {
    String token = stage.google().tokens().addOn();
    stage.secrets().add("id_token", token);
    stage
        .google()
        .faults()
        .next("token")
        .answers(
            200,
            Map.of(),
            """
            {"access_token":"ya29.Swordfish","refresh_token":"1//Swordfish","expires_in":3599,
             "token_type":"Bearer","scope":"openid %s","id_token":"%s"}
            """
                .formatted(SCOPE, token));
    back();
  }

  private void back() {
    Person kim = stage.newcomer();
    stage.open(stage.google().consent().allow(authorization(kim), kim.id()));
  }

  private URI authorization(Person person) {
    return stage.clicked(stage.prompt(person));
  }
}
