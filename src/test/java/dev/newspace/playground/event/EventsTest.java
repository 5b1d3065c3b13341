package dev.newspace.playground.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.Json;
import dev.newspace.playground.people.People;
import dev.newspace.testing.EnglishTexts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventsTest {

  private static final Events CLASSIC = Events.in(EventFormat.CLASSIC);
  private static final Events ADD_ON = Events.in(EventFormat.ADD_ON);
  private static final JsonNode ACTION =
      Json.read(
          """
          {"function":"https://app.example/chat","parameters":[{"key":"do","value":"retry"}]}
          """);

  @Test
  void slashCommandIsClassicMessageWithBothIds() {
    JsonNode event = CLASSIC.from(People.BEN).command(1, "Project Apollo");
    assertThat(event.path("type").asText()).isEqualTo("MESSAGE");
    assertThat(event.path("user").path("name").asText()).isEqualTo(People.BEN.name());
    assertThat(event.path("message").path("text").asText())
        .isEqualTo(EnglishTexts.COMMAND.helpNewspaceExample());
    assertThat(event.path("message").path("argumentText").asText()).isEqualTo(" Project Apollo");
    assertThat(event.at("/message/slashCommand/commandId").isTextual()).isTrue();
    assertThat(event.at("/appCommandMetadata/appCommandId").isInt()).isTrue();
    assertThat(event.path("configCompleteRedirectUrl").asText()).startsWith("https://");
  }

  @Test
  void slashCommandIsAddOnAppCommandPayload() {
    JsonNode chat = ADD_ON.command(1, "Project Apollo").path("chat");
    JsonNode payload = chat.path("appCommandPayload");
    assertThat(payload.at("/appCommandMetadata/appCommandType").asText())
        .isEqualTo("SLASH_COMMAND");
    assertThat(payload.at("/message/argumentText").asText()).isEqualTo(" Project Apollo");
    assertThat(payload.path("configCompleteRedirectUri").asText()).startsWith("https://");
    assertThat(chat.at("/user/name").asText()).isEqualTo(People.ANN.name());
  }

  @Test
  void mentionsFollowArgumentAtAnnotatedPositions() {
    JsonNode message =
        CLASSIC.command(1, "Project Apollo", People.BEN, People.CHIARA).path("message");
    String text = message.path("text").asText();
    assertThat(text).isEqualTo("/newspace Project Apollo @Ben Okafor @Chiara Conti");
    JsonNode mention = message.path("annotations").get(2);
    int start = mention.path("startIndex").asInt();
    assertThat(text.substring(start, start + mention.path("length").asInt()))
        .isEqualTo("@Chiara Conti");
    assertThat(mention.at("/userMention/user/name").asText()).isEqualTo(People.CHIARA.name());
  }

  @ParameterizedTest
  @EnumSource(EventFormat.class)
  void optionalFieldsAreOmittedWhenUnset(EventFormat dialect) {
    String event = Events.in(dialect).locale(null).withoutCompletionUrl().command(4, "").toString();
    assertThat(event).doesNotContain("argumentText", "userLocale", "configComplete", "null");
  }

  @ParameterizedTest
  @EnumSource(EventFormat.class)
  void commandIdsCanBeAllStringsOrAllNumbers(EventFormat dialect) {
    Events events = Events.in(dialect);
    assertThat(events.commandIds(CommandIds.STRINGS).command(1, "x").toString())
        .contains("\"commandId\":\"1\"", "\"appCommandId\":\"1\"")
        .doesNotContain("ommandId\":1");
    assertThat(events.commandIds(CommandIds.NUMBERS).command(1, "x").toString())
        .contains("\"commandId\":1", "\"appCommandId\":1")
        .doesNotContain("ommandId\":\"1");
  }

  @Test
  void additionByCommandIsOneClassicOrTwoAddOnEvents() {
    List<? extends JsonNode> classic = CLASSIC.addedByCommand(1, "Project Apollo");
    assertThat(classic).hasSize(1);
    assertThat(classic.get(0).path("type").asText()).isEqualTo("ADDED_TO_SPACE");
    assertThat(classic.get(0).at("/message/slashCommand/commandId").asText()).isEqualTo("1");

    List<? extends JsonNode> addOn = ADD_ON.addedByCommand(1, "Project Apollo");
    assertThat(addOn).hasSize(2);
    assertThat(addOn.get(0).at("/chat/addedToSpacePayload/interactionAdd").asBoolean()).isTrue();
    assertThat(addOn.get(1).at("/chat/appCommandPayload/message/argumentText").asText())
        .isEqualTo(" Project Apollo");
  }

  @Test
  void buttonClickCarriesParametersButNoCompletionUrl() {
    JsonNode classic = CLASSIC.button(ACTION);
    assertThat(classic.path("type").asText()).isEqualTo("CARD_CLICKED");
    assertThat(classic.at("/common/parameters/do").asText()).isEqualTo("retry");
    assertThat(classic.at("/action/parameters/0/value").asText()).isEqualTo("retry");
    assertThat(classic.has("configCompleteRedirectUrl")).isFalse();

    JsonNode addOn = ADD_ON.button(ACTION);
    assertThat(addOn.at("/commonEventObject/parameters/do").asText()).isEqualTo("retry");
    assertThat(addOn.at("/commonEventObject/invokedFunction").isMissingNode()).isTrue();
    assertThat(addOn.at("/chat/buttonClickedPayload").isObject()).isTrue();
    assertThat(addOn.toString()).doesNotContain("configComplete");
  }

  @Test
  void dialogSubmissionCarriesFormInputs() {
    Map<String, List<String>> inputs = Map.of("name", List.of("Project Apollo"));
    JsonNode classic = CLASSIC.form(ACTION, inputs);
    assertThat(classic.path("dialogEventType").asText()).isEqualTo("SUBMIT_DIALOG");
    assertThat(classic.at("/common/formInputs/name/stringInputs/value/0").asText())
        .isEqualTo("Project Apollo");
    JsonNode addOn = ADD_ON.form(ACTION, inputs);
    assertThat(addOn.at("/commonEventObject/formInputs/name/stringInputs/value/0").asText())
        .isEqualTo("Project Apollo");
    assertThat(addOn.at("/chat/buttonClickedPayload/dialogEventType").asText())
        .isEqualTo("SUBMIT_DIALOG");
  }

  @Test
  void quickCommandHasNoMessage() {
    JsonNode classic = CLASSIC.quickCommandForDialog(5);
    assertThat(classic.path("type").asText()).isEqualTo("APP_COMMAND");
    assertThat(classic.has("message")).isFalse();
    assertThat(classic.path("dialogEventType").asText()).isEqualTo("REQUEST_DIALOG");
    assertThat(ADD_ON.quickCommand(5).at("/chat/appCommandPayload/message").isMissingNode())
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource(EventFormat.class)
  void dialogEventsCarryCompletionUrl(EventFormat dialect) {
    Events events = Events.in(dialect).completingAt("https://chat.google.com/api/x?token=t");

    assertThat(events.form(ACTION, Map.of()).toString()).contains("token=t");
    assertThat(events.quickCommandForDialog(5).toString()).contains("token=t");
    assertThat(events.button(ACTION).toString()).doesNotContain("token=t");
  }

  @Test
  void homeClickIsSubmitDialogOfAddOnAndSubmitFormOfClassic() {
    JsonNode addOn = ADD_ON.homeButton(ACTION, Map.of());
    assertThat(addOn.at("/chat/buttonClickedPayload/isDialogEvent").asBoolean()).isTrue();
    assertThat(addOn.at("/chat/buttonClickedPayload/dialogEventType").asText())
        .isEqualTo("SUBMIT_DIALOG");
    assertThat(addOn.at("/chat/buttonClickedPayload").has("message")).isFalse();

    JsonNode classic = CLASSIC.homeButton(ACTION, Map.of());
    assertThat(classic.at("/chat/type").asText()).isEqualTo("SUBMIT_FORM");
    assertThat(classic.at("/commonEventObject/parameters/do").asText()).isEqualTo("retry");
  }

  @ParameterizedTest
  @EnumSource(EventFormat.class)
  void mentionsCanStandByIdInArgumentText(EventFormat dialect) {
    JsonNode message =
        Events.in(dialect).mentionsById().command(1, "Apollo", People.BEN).findPath("message");

    assertThat(message.path("argumentText").asText())
        .isEqualTo(" Apollo <" + People.BEN.name() + ">");
    assertThat(message.path("text").asText()).isEqualTo("/newspace Apollo @Ben Okafor");
    assertThat(message.at("/annotations/1/userMention/user/email").asText())
        .isEqualTo(People.BEN.email());
  }

  @ParameterizedTest
  @EnumSource(EventFormat.class)
  void directMessageOfTwoPeopleIsNotTheAppsOwn(EventFormat dialect) {
    Events events = Events.in(dialect).at(ChatSpace.between(People.ANN, People.BEN));

    JsonNode space = events.command(4, "").findPath("space");
    assertThat(space.path("spaceType").asText()).isEqualTo("DIRECT_MESSAGE");
    assertThat(space.path("singleUserBotDm").asBoolean()).isFalse();
    assertThat(events.from(People.BEN).command(4, "").findPath("space").path("name"))
        .isEqualTo(space.path("name"));
  }

  @ParameterizedTest
  @EnumSource(EventFormat.class)
  void messageActionCarriesSomebodyElsesMessage(EventFormat dialect) {
    JsonNode event = Events.in(dialect).messageAction(7, People.BEN, "Buy milk");

    assertThat(event.findPath("appCommandMetadata").path("appCommandType").asText())
        .isEqualTo("MESSAGE_ACTION");
    assertThat(event.findPath("appCommandMetadata").path("appCommandId").asInt()).isEqualTo(7);
    assertThat(event.findPath("message").at("/sender/name").asText()).isEqualTo(People.BEN.name());
    assertThat(event.findPath("message").path("text").asText()).isEqualTo("Buy milk");
    assertThat(event.findPath("message").has("slashCommand")).isFalse();
    assertThat(event.findPath("user").path("name").asText()).isEqualTo(People.ANN.name());
  }
}
