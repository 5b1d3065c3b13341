package dev.newspace.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.newspace.command.CommandTexts;
import dev.newspace.oauth.consent.PageTexts;
import io.quarkus.qute.Engine;
import io.quarkus.qute.i18n.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that a person reads is missing in a language, or left in English. */
class LanguagesTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
  private static final Pattern IN_BRACES = Pattern.compile("\\{[^}]*}");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  /** Texts that are the same words in English. */
  private static final Set<String> SAME_WORDS =
      Set.of(
          "command_de name",
          "command_de version",
          "command_fr description",
          "command_fr options",
          "command_fr version");

  private static final Engine ENGINE = Engine.builder().addDefaults().build();

  private record Bundle(String name, Class<?> texts) {
    Map<String, String> english() {
      return Arrays.stream(texts.getDeclaredMethods())
          .filter(method -> method.isAnnotationPresent(Message.class))
          .collect(
              Collectors.toMap(
                  Method::getName, method -> method.getAnnotation(Message.class).value()));
    }

    String file(Locale language) {
      return name + "_" + language.toLanguageTag();
    }

    Map<String, String> in(Locale language) {
      return language.equals(Locale.ENGLISH) ? english() : read(file(language));
    }
  }

  private static final Bundle COMMAND = new Bundle("command", CommandTexts.class);
  private static final Bundle PAGE = new Bundle("page", PageTexts.class);

  static Stream<Arguments> translations() {
    return Stream.of(COMMAND, PAGE)
        .flatMap(
            bundle ->
                Languages.SPOKEN.stream()
                    .filter(language -> !language.equals(Locale.ENGLISH))
                    .map(language -> Arguments.of(bundle, language)));
  }

  static Stream<Locale> spoken() {
    return Languages.SPOKEN.stream();
  }

  @ParameterizedTest
  @MethodSource("translations")
  void translationHasSameKeysAsEnglish(Bundle bundle, Locale language) {
    Map<String, String> texts = bundle.in(language);

    assertThat(texts).containsOnlyKeys(bundle.english().keySet());
    assertThat(texts).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("translations")
  void translationHasSamePlaceholdersAsEnglish(Bundle bundle, Locale language) {
    Map<String, String> english = bundle.english();

    assertThat(bundle.in(language))
        .allSatisfy(
            (key, text) ->
                assertThat(placeholders(text))
                    .as(key)
                    .isEqualTo(placeholders(english.getOrDefault(key, ""))));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void translationIsNotLeftInEnglish(Bundle bundle, Locale language) {
    Map<String, String> english = bundle.english();

    List<String> same =
        bundle.in(language).entrySet().stream()
            .filter(entry -> entry.getValue().equals(english.get(entry.getKey())))
            .filter(entry -> hasWords(entry.getValue()))
            .map(entry -> bundle.file(language) + " " + entry.getKey())
            .toList();

    assertThat(same)
        .containsExactlyInAnyOrderElementsOf(
            SAME_WORDS.stream()
                .filter(text -> text.startsWith(bundle.file(language) + " "))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("spoken")
  void messagesRenderWithAnyNumber(Locale language) {
    for (Bundle bundle : List.of(COMMAND, PAGE)) {
      for (String text : bundle.in(language).values()) {
        for (int number : new int[] {0, 1, 2, 49}) {
          Map<String, Object> values =
              placeholders(text).stream().collect(Collectors.toMap(name -> name, name -> number));
          assertThat(render(text, values)).isNotBlank().doesNotContain("{", "}");
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, busyText, 1 second., 2 seconds.",
    "de, busyText, 1 Sekunde noch einmal, 2 Sekunden noch einmal",
    "fr, busyText, 1 seconde., 2 secondes.",
    "es, busyText, 1 segundo., 2 segundos.",
    "pt-BR, busyText, 1 segundo., 2 segundos.",
    "ja, busyText, 1 秒後, 2 秒後",
    "en, tooManyCommandsText, 1 second., 2 seconds.",
    "de, tooManyCommandsText, 1 Sekunde geht, 2 Sekunden geht",
    "fr, tooManyCommandsText, 1 seconde., 2 secondes.",
    "es, tooManyCommandsText, 1 segundo., 2 segundos.",
    "pt-BR, tooManyCommandsText, 1 segundo., 2 segundos.",
    "ja, tooManyCommandsText, 1 秒後, 2 秒後",
    "en, youAndCount, and 1 other, and 2 others",
    "de, youAndCount, und eine weitere Person, und 2 weitere Personen",
    "fr, youAndCount, et une autre personne, et 2 autres personnes",
    "es, youAndCount, y una persona más, y 2 personas más",
    "pt-BR, youAndCount, e mais uma pessoa, e mais 2 pessoas",
    "ja, youAndCount, ほか 1 人, ほか 2 人",
    "en, youAndAskedCount, 'add 1 other, but', 'add 2 others, but'",
    "de, youAndAskedCount, eine weitere Person hinzu, 2 weitere Personen hinzu",
    "fr, youAndAskedCount, ajouter une autre personne et, ajouter 2 autres personnes et",
    "es, youAndAskedCount, a una persona más, a 2 personas más",
    "pt-BR, youAndAskedCount, mais uma pessoa e, mais 2 pessoas e",
    "ja, youAndAskedCount, ほか 1 人, ほか 2 人",
    "en, ruleDay, in 1 hour., in 2 hours.",
    "de, ruleDay, in 1 Stunde, in 2 Stunden",
    "fr, ruleDay, dans 1 heure., dans 2 heures.",
    "es, ruleDay, dentro de 1 hora., dentro de 2 horas.",
    "pt-BR, ruleDay, em 1 hora., em 2 horas.",
    "ja, ruleDay, 1 時間後, 2 時間後",
    "en, andMore, and 1 more, and 2 more",
    "de, andMore, und eine weitere Person, und 2 weitere Personen",
    "fr, andMore, et une autre personne, et 2 autres personnes",
    "es, andMore, y una persona más, y 2 personas más",
    "pt-BR, andMore, e mais uma pessoa, e mais 2 pessoas",
    "ja, andMore, ほか 1 人, ほか 2 人",
  })
  void messagesDistinguishSingularAndPlural(String tag, String key, String one, String two) {
    String text = COMMAND.in(Locale.forLanguageTag(tag)).get(key);

    assertThat(render(text, numbers(1))).contains(one);
    assertThat(render(text, numbers(2))).contains(two);
  }

  @ParameterizedTest
  @CsvSource({
    "en, so far; the person, so far; none of the 3, You and 1 of the 3, You and 2 of the 3",
    "de, noch ohne die Person, Sie und keine der 3, Sie und eine der 3, Sie und 2 der 3",
    "fr, pas encore la personne, Vous et aucune des 3, Vous et une des 3, Vous et 2 des 3",
    "es, todavía no la persona, Tú y ninguna de las 3, Tú y una de las 3, Tú y 2 de las 3",
    "pt-BR, ainda não a pessoa, Você e nenhuma das 3, Você e uma das 3, Você e 2 das 3",
    "ja, 1 人はまだ, 3 人はまだ, 3 人のうち 1 人, 3 人のうち 2 人",
  })
  void messagesCountAddedPeople(String tag, String noneOfOne, String none, String one, String two) {
    String text = COMMAND.in(Locale.forLanguageTag(tag)).get("youAndSome");

    assertThat(render(text, Map.of("joined", 0, "asked", 1))).contains(noneOfOne);
    assertThat(render(text, Map.of("joined", 0, "asked", 3))).contains(none);
    assertThat(render(text, Map.of("joined", 1, "asked", 3))).contains(one);
    assertThat(render(text, Map.of("joined", 2, "asked", 3))).contains(two);
  }

  @Test
  void manifestDescriptionsAreHelpTexts() throws IOException {
    try (InputStream in = LanguagesTest.class.getResourceAsStream("/app-manifest/newspace.json")) {
      for (JsonNode command : new ObjectMapper().readTree(in).path("commands")) {
        assertThat(COMMAND.english().values()).contains(command.path("description").asText());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "de, de",
    "de-AT, de",
    "fr-CA, fr",
    "es-419, es",
    "pt, pt-BR",
    "pt-PT, pt-BR",
    "pt-BR, pt-BR",
    "ja-JP, ja",
    "en-GB, en",
    "zh, en",
    "xx, en",
    "und, en",
  })
  void languageClosestToRequestIsChosen(String wanted, String spoken) {
    assertThat(Languages.closestTo(Locale.forLanguageTag(wanted)))
        .isEqualTo(Locale.forLanguageTag(spoken));
  }

  @ParameterizedTest
  @CsvSource({
    "de-AT de en, de",
    "zh ja en, ja",
    "zh pt-PT, pt-BR",
    "en-GB de, en",
    "zh ko, en",
    "'', en",
  })
  void languageFirstSupportedInListIsChosen(String wanted, String spoken) {
    List<Locale> list =
        Stream.of(wanted.split(" ", -1))
            .filter(tag -> !tag.isEmpty())
            .map(Locale::forLanguageTag)
            .toList();

    assertThat(Languages.firstOf(list)).isEqualTo(Locale.forLanguageTag(spoken));
  }

  @Test
  void languageAppliesOnlyWithinItsScope() {
    assertThat(Languages.spoken()).isEqualTo(Locale.ENGLISH);
    assertThat(
            Languages.speaking(
                Locale.JAPAN,
                () ->
                    Languages.spoken().toLanguageTag()
                        + Languages.speaking(Locale.FRANCE, Languages::spoken)
                        + Languages.spoken()))
        .isEqualTo("jafrja");
    assertThat(Languages.spoken()).isEqualTo(Locale.ENGLISH);
  }

  /** As the message bundles are read: a text a line, in UTF-8, without escapes. */
  private static Map<String, String> read(String file) {
    try (InputStream in =
        LanguagesTest.class.getResourceAsStream("/messages/" + file + ".properties")) {
      assertThat(in).as(file).isNotNull();
      Map<String, String> texts = new LinkedHashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("=", 2))
          .forEach(parts -> assertThat(texts.put(parts[0], parts[1])).as(parts[0]).isNull());
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean hasWords(String text) {
    return LETTER.matcher(IN_BRACES.matcher(text).replaceAll("")).find();
  }

  /** Seconds are a long, all others an int. */
  private static Map<String, Object> numbers(int number) {
    return Map.of(
        "seconds",
        (long) number,
        "hours",
        (long) number,
        "limit",
        number,
        "count",
        number,
        "more",
        number,
        "people",
        "Ann");
  }

  private static String render(String text, Map<String, Object> values) {
    return ENGINE.parse(text).render(values);
  }
}
