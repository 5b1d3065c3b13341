package dev.newspace.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.newspace.playground.event.EventFormat;
import dev.newspace.playground.people.Person;
import dev.newspace.testing.Answer;
import dev.newspace.testing.App;
import dev.newspace.testing.FrontDoorTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Chat says in which language somebody uses it, a browser which languages somebody reads. */
@QuarkusTest
class LanguagesFrontDoorTest extends FrontDoorTest {
  private static final Map<String, String> CREATED =
      Map.of(
          "de", "Gruppenbereich erstellt",
          "de-AT", "Gruppenbereich erstellt",
          "fr", "Espace créé",
          "es", "Espacio creado",
          "pt-BR", "Espaço criado",
          "pt-PT", "Espaço criado",
          "ja", "スペースを作成しました",
          "en", "Space created",
          "xx", "Space created");

  @ParameterizedTest
  @EnumSource
  void cardUsesEventLanguage(EventFormat dialect) {
    Person kim = app.connected();

    CREATED.forEach(
        (locale, title) -> {
          Answer card =
              app.send(
                  dialect,
                  App.events(dialect, kim).locale(locale).command(1, locale + " " + kim.id()));
          assertThat(card.title()).as(locale).isEqualTo(title);
        });
  }

  @ParameterizedTest
  @EnumSource
  void helpUsesEventLanguage(EventFormat dialect) {
    Person kim = app.newcomer();

    Answer german = app.send(dialect, App.events(dialect, kim).locale("de").command(4, ""));
    Answer japanese = app.send(dialect, App.events(dialect, kim).locale("ja").command(4, ""));

    assertThat(german.title()).isEqualTo("Das kann NewSpace");
    assertThat(german.text())
        .contains(
            "/newspace: Gruppenbereich erstellen: ",
            " – /newspace Projekt Apollo",
            "/help: Alle Befehle anzeigen – /help",
            "Create a space: Gruppenbereich mit einem Formular erstellen – im Menü mit den");
    assertThat(japanese.text()).contains("/help: すべてのコマンドを表示します – /help");
  }

  @ParameterizedTest
  @CsvSource({
    "'ja,en;q=0.8', ja, このリンクは使えません",
    "'en;q=0.5,ja-JP', ja, このリンクは使えません",
    "'zh,pt;q=0.5', pt-BR, Este link não funciona",
    "de-AT, de, Dieser Link funktioniert nicht",
    "zh, en, This link doesn&#39;t work",
    "*, en, This link doesn&#39;t work",
  })
  void pageUsesBrowserLanguage(String accepted, String language, String heading)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(root.resolve("/oauth2/start?ticket=none"))
            .header("Accept-Language", accepted)
            .build();

    String html = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();

    assertThat(html)
        .contains("<html lang=\"" + language + "\">")
        .contains("<h1>" + heading + "</h1>");
  }
}
