package dev.newspace.oauth.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.util.concurrent.MoreExecutors;
import dev.newspace.config.Settings;
import dev.newspace.context.EnglishLanguages;
import dev.newspace.context.Reference;
import dev.newspace.database.Database;
import dev.newspace.database.DatabaseBeans;
import dev.newspace.oauth.consent.ConsentFlow.Outcome;
import dev.newspace.observability.ObservabilityBeans;
import dev.newspace.playground.people.People;
import dev.newspace.testing.FuzzedApp;
import dev.newspace.testing.Query;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a browser may bring along to either stop of a consent: it never gets to see it again. */
class ConsentFuzzTest extends FuzzedApp {
  /** In place of a link, or of a state, that is good. */
  private static final String GOOD = "$GOOD";

  private static final Map<String, Cookie> COOKIES =
      Map.of(
          "__Host-newspace-consent",
          new Cookie.Builder("__Host-newspace-consent").value("c".repeat(43)).build());

  private final Database database = DatabaseBeans.database();
  private final ConsentBeans account;
  private final ConsentResource resource;
  private final Set<String> pages;

  ConsentFuzzTest() {
    Settings settings = settings();
    account = new ConsentBeans(settings, database);
    ConsentPages consentPages = new ConsentPages(template(), new EnglishLanguages());
    resource =
        new ConsentResource(
            account.consentFlow(),
            consentPages,
            new ConsentLog(ObservabilityBeans.logLimiter()),
            new BrowserCookie(settings),
            new RedirectUris(settings),
            MoreExecutors.newDirectExecutorService());
    pages =
        Arrays.stream(Outcome.values())
            .map(outcome -> consentPages.page(outcome, Optional.empty(), Reference.fresh()))
            .map(ConsentFuzzTest::html)
            .collect(Collectors.toSet());
  }

  /** A line each: the language, and either the link, or the state, the error and the code. */
  @FuzzTest
  void responseIsKnownPageOrRedirectToGoogle(byte[] visit) {
    String[] lines = new String(visit, StandardCharsets.UTF_8).split("\n", 4);
    Response response = lines.length > 2 ? callback(lines) : start(lines);
    database.update("delete from consent_state");

    if (response.getStatus() == 303) {
      assertThat(response.getLocation()).hasHost("accounts.google.com");
    } else {
      assertThat(response.getStatus()).isNotEqualTo(503);
      assertThat(pages).contains(html(response));
    }
  }

  private Response start(String[] lines) {
    Optional<String> ticket = lines.length < 2 ? Optional.empty() : Optional.of(lines[1]);
    return resource
        .start(headers(lines[0]), ticket.map(text -> GOOD.equals(text) ? goodLink() : text))
        .toCompletableFuture()
        .join();
  }

  private Response callback(String[] lines) {
    String state = GOOD.equals(lines[1]) ? goodState(lines[0]) : lines[1];
    Optional<String> code = lines.length < 4 ? Optional.empty() : Optional.of(lines[3]);
    return resource
        .callback(headers(lines[0]), Optional.of(state), code, Optional.of(lines[2]))
        .toCompletableFuture()
        .join();
  }

  private String goodLink() {
    URI link =
        account
            .links()
            .promptByChat(
                new ConsentLinks.Request(
                    People.ANN.name(),
                    Optional.of(People.ANN.email()),
                    Optional.of("https://chat.google.com/x"),
                    Locale.ENGLISH))
            .orElseThrow();
    return Query.of(link).get("ticket");
  }

  private String goodState(String language) {
    Response redirect =
        resource.start(headers(language), Optional.of(goodLink())).toCompletableFuture().join();
    return Query.of(redirect.getLocation()).get("state");
  }

  private static HttpHeaders headers(String language) {
    List<Locale> languages = Stream.of(language.split(",")).map(Locale::forLanguageTag).toList();
    return (HttpHeaders)
        Proxy.newProxyInstance(
            HttpHeaders.class.getClassLoader(),
            new Class<?>[] {HttpHeaders.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getCookies" -> COOKIES;
                  case "getHeaderString" -> null;
                  default -> languages;
                });
  }

  /** Without what is drawn anew each time, and in whatever language it says that it is. */
  private static String html(Response response) {
    return ((String) response.getEntity())
        .replaceFirst("administrator: [2-9A-Z]{8}<", "administrator: <")
        .replaceFirst("<html lang=\"(en|de|fr|es|pt-BR|ja)\">", "<html>");
  }

  private static Template template() {
    Variant variant = Variant.forContentType(Variant.TEXT_HTML);
    try (InputStream in = ConsentFuzzTest.class.getResourceAsStream("/templates/consent.html")) {
      return Engine.builder()
          .addDefaults()
          .addValueResolvers(ValueResolvers.rawResolver(), new ReflectionValueResolver())
          .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
          .build()
          .parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), variant);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
