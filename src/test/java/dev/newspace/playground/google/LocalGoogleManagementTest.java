package dev.newspace.playground.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.Json;
import dev.newspace.playground.google.chatapi.MessageResource;
import dev.newspace.playground.people.People;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the Chat API's methods do with a space that is there, each under a scope of its own. */
class LocalGoogleManagementTest {

  private static final String[] ALL = {
    "chat.spaces.create",
    "chat.spaces",
    "chat.memberships",
    "chat.memberships.app",
    "chat.messages.create",
    "chat.delete"
  };

  private LocalGoogle google;
  private TestAppClient app;
  private String ann;
  private String ben;
  private String space;

  @BeforeEach
  void begin() throws Exception {
    google = LocalGoogle.start(0);
    app = new TestAppClient(google);
    ann = app.accessTokenOf(People.ANN, ALL);
    ben = app.accessTokenOf(People.BEN, ALL);
    space = made("Apollo");
  }

  @AfterEach
  void stop() {
    google.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, '', chat.spaces",
    "PATCH, '?updateMask=displayName', chat.spaces",
    "DELETE, '', chat.delete",
    "GET, /members, chat.memberships",
    "POST, /members, chat.memberships",
    "POST, /messages, chat.messages.create"
  })
  void callNeedsItsScope(String method, String path, String scope) throws Exception {
    List<String> others = new ArrayList<>(List.of(ALL));
    others.remove(scope);
    google.consent().withdraw(People.ANN.id());
    String weak = app.accessTokenOf(People.ANN, others.toArray(String[]::new));

    HttpResponse<String> refused = app.call(method, space + path, weak, "{}");
    HttpResponse<String> strange = app.call(method, space + path, "ya29.x", "{}");
    String all = app.accessTokenOf(People.ANN, ALL);

    assertThatItIs(refused, 403, "PERMISSION_DENIED");
    assertThat(refused.body()).contains("ACCESS_TOKEN_SCOPE_INSUFFICIENT");
    assertThat(refused.headers().firstValue("www-authenticate").orElseThrow())
        .contains("insufficient_scope");
    assertThatItIs(strange, 401, "UNAUTHENTICATED");
    assertThat(app.call(method, space + path, all, "{}").body())
        .doesNotContain("ACCESS_TOKEN_SCOPE_INSUFFICIENT");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, ''",
    "PATCH, '?updateMask=displayName'",
    "DELETE, ''",
    "GET, /members",
    "POST, /members",
    "POST, /messages"
  })
  void spaceIsForItsMembersAndGoneIsNotFound(String method, String path) throws Exception {
    String body = path.equals("/messages") ? "{\"text\":\"Hello\"}" : "{}";

    assertThatItIs(app.call(method, space + path, ben, body), 403, "PERMISSION_DENIED");
    google.deleteSpace(google.spaces().get(0));
    assertThatItIs(app.call(method, space + path, ann, body), 404, "NOT_FOUND");
  }

  @Test
  void detailsAreAsTheyAreNow() throws Exception {
    patch("spaceDetails", "{\"spaceDetails\":{\"description\":\"To the moon\"}}");
    patch("spaceHistoryState", "{\"spaceHistoryState\":\"HISTORY_OFF\"}");

    JsonNode now = Http.body(app.call("GET", space, ann, ""));

    assertThat(now.path("name").asText()).isEqualTo(space);
    assertThat(now.at("/spaceDetails/description").asText()).isEqualTo("To the moon");
    assertThat(now.path("spaceHistoryState").asText()).isEqualTo("HISTORY_OFF");
    assertThat(now.at("/accessSettings/accessState").asText()).isEqualTo("PRIVATE");
    assertThat(now.at("/membershipCount/joinedDirectHumanUserCount").asInt()).isEqualTo(1);
  }

  @Test
  void nameAndDetailsChangeTogetherAndTheNameBeforeIsFree() throws Exception {
    HttpResponse<String> changed =
        patch(
            "displayName,space_details",
            "{\"displayName\":\"Gemini\",\"spaceDetails\":{\"guidelines\":\"Be kind\"}}");

    assertThat(Http.body(changed).path("displayName").asText()).isEqualTo("Gemini");
    assertThat(Http.body(changed).at("/spaceDetails/guidelines").asText()).isEqualTo("Be kind");
    assertThat(made("Apollo")).isNotEqualTo(space);
    assertThatItIs(patch("displayName", "{\"displayName\":\"Apollo\"}"), 409, "ALREADY_EXISTS");
    assertThat(patch("displayName", "{\"displayName\":\"Gemini\"}").statusCode()).isEqualTo(200);
    assertThatItIs(patch("displayName", "{\"displayName\":\" \"}"), 400, "INVALID_ARGUMENT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "displayName,spaceHistoryState",
        "spaceDetails,accessSettings.audience",
        "colour",
        "*"
      })
  void maskThatMixesOrIsUnknownIsRejected(String mask) throws Exception {
    assertThatItIs(
        patch(mask, "{\"displayName\":\"Gemini\",\"spaceHistoryState\":\"HISTORY_OFF\"}"),
        400,
        "INVALID_ARGUMENT");
    assertThat(google.spaces().get(0).displayName()).isEqualTo("Apollo");
  }

  @Test
  void listHasOnlyOnesOwnSpacesOfTheKindPageByPage() throws Exception {
    made("Gemini");
    made("Mercury");
    app.create(ben, "by-ben", TestAppClient.space("Ben's"));
    app.setUp(
        ann,
        "{\"space\":{\"spaceType\":\"DIRECT_MESSAGE\"},\"memberships\":[{\"member\":{\"name\":\""
            + People.BEN.name()
            + "\",\"type\":\"HUMAN\"}}]}");

    JsonNode first = list("pageSize=2&filter=" + encoded("spaceType = \"SPACE\""));
    JsonNode second =
        list(
            "pageSize=2&filter="
                + encoded("space_type = \"SPACE\"")
                + "&pageToken="
                + first.path("nextPageToken").asText());

    assertThat(first.path("spaces").findValuesAsText("displayName"))
        .containsExactly("Apollo", "Gemini");
    assertThat(second.path("spaces").findValuesAsText("displayName")).containsExactly("Mercury");
    assertThat(second.has("nextPageToken")).isFalse();
    assertThat(list("").path("spaces")).hasSize(4);
    assertThatItIs(app.call("GET", "spaces?filter=x", ann, ""), 400, "INVALID_ARGUMENT");
    assertThatItIs(app.call("GET", "spaces?pageToken=2", ann, ""), 400, "INVALID_ARGUMENT");
    assertThatItIs(app.call("GET", "spaces?pageSize=-1", ann, ""), 400, "INVALID_ARGUMENT");
  }

  @Test
  void onlyTheOwnerDeletesASpaceAndItsNameIsFreeThen() throws Exception {
    add("users/" + People.BEN.id());

    assertThatItIs(app.call("DELETE", space, ben, ""), 403, "PERMISSION_DENIED");
    assertThat(Http.body(app.call("DELETE", space, ann, ""))).isEqualTo(Json.object());
    assertThatItIs(app.call("DELETE", space, ann, ""), 404, "NOT_FOUND");
    assertThat(google.spaces()).isEmpty();
    assertThat(made("Apollo")).isNotEqualTo(space);
  }

  @Test
  void peopleJoinByNumberOrAddressOnceOrAreInvited() throws Exception {
    assertThat(Http.body(add(People.BEN.name())).path("state").asText()).isEqualTo("JOINED");
    assertThat(Http.body(add("users/" + People.HANA.email())).path("state").asText())
        .isEqualTo("INVITED");
    assertThatItIs(add("users/" + People.BEN.email()), 409, "ALREADY_EXISTS");
    assertThatItIs(add(People.HANA.name()), 409, "ALREADY_EXISTS");
    assertThatItIs(add(People.ANN.name()), 409, "ALREADY_EXISTS");

    JsonNode joined = Http.body(app.call("GET", space + "/members", ann, ""));
    JsonNode all = Http.body(app.call("GET", space + "/members?showInvited=true", ben, ""));

    assertThat(joined.path("memberships").findValuesAsText("state"))
        .containsExactly("JOINED", "JOINED");
    assertThat(joined.at("/memberships/0/role").asText()).isEqualTo("ROLE_MANAGER");
    assertThat(all.path("memberships").findValuesAsText("state"))
        .containsExactly("JOINED", "JOINED", "INVITED");
    JsonNode page = Http.body(app.call("GET", space + "/members?pageSize=1", ann, ""));
    assertThat(page.path("memberships")).hasSize(1);
    assertThat(page.path("nextPageToken").asText()).isNotEmpty();
  }

  @Test
  void strangersGroupsAndOutsidersAreRefusedEachInItsWay() throws Exception {
    assertThatItIs(add("users/nobody@example.com"), 404, "NOT_FOUND");
    assertThatItIs(add("users/" + People.GROUP), 400, "INVALID_ARGUMENT");
    assertThatItIs(add("ben@example.com"), 400, "INVALID_ARGUMENT");
    assertThatItIs(add(People.DANA.name()), 403, "PERMISSION_DENIED");
    assertThatItIs(add("users/" + People.PIA.email()), 403, "PERMISSION_DENIED");
    assertThat(google.spaces().get(0).members()).isEqualTo(1);
  }

  @Test
  void outsiderJoinsByAddressWhereOutsidersAreLetIn() throws Exception {
    space =
        Http.body(
                app.create(
                    ann,
                    "open",
                    "{\"spaceType\":\"SPACE\",\"displayName\":\"Harbour\","
                        + "\"externalUserAllowed\":true}"))
            .path("name")
            .asText();

    assertThatItIs(add(People.PIA.name()), 403, "PERMISSION_DENIED");
    assertThat(add("users/" + People.PIA.email()).statusCode()).isEqualTo(200);
  }

  @Test
  void appJoinsUnderItsOwnScopeAlone() throws Exception {
    String body = "{\"member\":{\"name\":\"users/app\",\"type\":\"BOT\"}}";
    google.consent().withdraw(People.ANN.id());
    String people = app.accessTokenOf(People.ANN, "chat.memberships");

    assertThat(app.call("POST", space + "/members", people, body).body())
        .contains("ACCESS_TOKEN_SCOPE_INSUFFICIENT");
    ann = app.accessTokenOf(People.ANN, "chat.memberships.app");
    assertThat(app.call("POST", space + "/members", ann, body).statusCode()).isEqualTo(200);
    assertThatItIs(app.call("POST", space + "/members", ann, body), 409, "ALREADY_EXISTS");
    assertThat(Http.body(app.call("GET", space + "/members", ann, "")).findValuesAsText("type"))
        .containsExactly("HUMAN", "BOT");
  }

  @Test
  void messageIsPostedOnceForARequestId() throws Exception {
    List<MessageResource> heard = new ArrayList<>();
    google.onMessage(heard::add);

    JsonNode first = Http.body(post("?requestId=r1", "{\"text\":\"Hello\"}"));
    JsonNode again = Http.body(post("?requestId=r1", "{\"text\":\"Hello\"}"));
    post("", "{\"text\":\"Hello\"}");

    assertThat(again).isEqualTo(first);
    assertThat(first.path("name").asText()).startsWith(space + "/messages/");
    assertThat(first.at("/sender/name").asText()).isEqualTo(People.ANN.name());
    assertThat(google.messages()).hasSize(2).isEqualTo(heard);
  }

  @Test
  void messageIsTextOfAtMost4096CodePoints() throws Exception {
    assertThat(post("", "{\"text\":\"" + "🚀".repeat(4_096) + "\"}").statusCode()).isEqualTo(200);
    assertThatItIs(post("", "{\"text\":\"" + "🚀".repeat(4_097) + "\"}"), 400, "INVALID_ARGUMENT");
    assertThatItIs(post("", "{\"text\":\" \"}"), 400, "INVALID_ARGUMENT");
    assertThatItIs(post("", "{\"text\":\"x\",\"cardsV2\":[]}"), 400, "INVALID_ARGUMENT");
    assertThatItIs(post("", "{\"text\":\"x\",\"colour\":\"red\"}"), 400, "INVALID_ARGUMENT");
  }

  @Test
  void faultsHappenToEachMethod() throws Exception {
    google.faults().next("messages.create").answers(503);
    google.faults().next("spaces.patch").answers(429);

    assertThatItIs(post("", "{\"text\":\"x\"}"), 503, "UNAVAILABLE");
    assertThatItIs(patch("displayName", "{\"displayName\":\"x\"}"), 429, "RESOURCE_EXHAUSTED");
    assertThat(google.messages()).isEmpty();
    assertThat(google.calls("spaces.patch")).hasSize(1);
  }

  @Test
  void spacesAndMessagesAreRememberedAndWhatAnEarlierVersionSavedIsRead() throws Exception {
    add(People.BEN.name());
    add(People.HANA.name());
    post("?requestId=r1", "{\"text\":\"Hello\"}");
    JsonNode memory = Json.read(google.memory().toString());
    JsonNode earlier =
        Json.read(
            "{\"tokens\":{\"access\":{},\"refresh\":{}},\"spaces\":[{\"name\":\"spaces/OLD\","
                + "\"displayName\":\"Old\",\"description\":\"\",\"guidelines\":\"\",\"creator\":"
                + Json.tree(People.ANN)
                + ",\"invited\":[],\"uri\":\"u\",\"requestId\":\"\","
                + "\"madeAt\":1790000000.5}]}");
    try (LocalGoogle next = LocalGoogle.start(0)) {
      next.remember(memory);
      next.remember(earlier);

      assertThat(next.spaces().get(0).invited()).containsExactly(People.BEN);
      assertThat(next.spaces().get(0).awaited()).containsExactly(People.HANA);
      assertThat(next.messages())
          .singleElement()
          .extracting(MessageResource::requestId)
          .isEqualTo("r1");
      assertThat(next.spaces().get(1).members()).isEqualTo(1);
    }
  }

  private String made(String displayName) throws Exception {
    String requestId = "of-" + google.calls().size();
    return Http.body(app.create(ann, requestId, TestAppClient.space(displayName)))
        .path("name")
        .asText();
  }

  private HttpResponse<String> patch(String mask, String body) throws Exception {
    return app.call("PATCH", space + "?updateMask=" + encoded(mask), ann, body);
  }

  private HttpResponse<String> add(String user) throws Exception {
    String body = "{\"member\":{\"name\":\"" + user + "\",\"type\":\"HUMAN\"}}";
    return app.call("POST", space + "/members", ann, body);
  }

  private HttpResponse<String> post(String query, String body) throws Exception {
    return app.call("POST", space + "/messages" + query, ann, body);
  }

  private JsonNode list(String query) throws Exception {
    return Http.body(app.call("GET", "spaces?" + query, ann, ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void assertThatItIs(HttpResponse<String> response, int code, String status) {
    assertThat(response.statusCode()).isEqualTo(code);
    JsonNode error = Http.body(response).path("error");
    assertThat(error.path("code").asInt()).isEqualTo(code);
    assertThat(error.path("status").asText()).isEqualTo(status);
  }
}
