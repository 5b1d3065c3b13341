package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.AppConfiguration;
import dev.newspace.playground.Json;
import dev.newspace.playground.card.Cards;
import dev.newspace.playground.google.LocalGoogle;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Optional;
import java.util.function.Predicate;

/** What a person can do on the page: each a form, with a path of its own. */
final class ActionRoutes {

  private final LocalGoogle google;
  private final AppConfiguration app;
  private final GoogleChat chat;
  private final HomeTab home;
  private final FailureScenarios scenarios;
  private final EventDelivery eventDelivery;

  ActionRoutes(
      LocalGoogle google,
      AppConfiguration app,
      GoogleChat chat,
      HomeTab home,
      FailureScenarios scenarios,
      EventDelivery eventDelivery) {
    this.google = google;
    this.app = app;
    this.chat = chat;
    this.home = home;
    this.scenarios = scenarios;
    this.eventDelivery = eventDelivery;
  }

  /** Does it; done when the app's answer is there. */
  private interface Deed {
    Future<Void> done(PageState by, MultiMap form);
  }

  void addTo(Router router) {
    add(router, "/say", this::say);
    add(router, "/click", this::click);
    add(router, "/home", (by, form) -> home.open(by));
    add(router, "/choose", this::choose);
    add(router, "/act", this::act);
    add(router, "/suggest", this::suggest);
    add(router, "/submit", (by, f) -> chat.submit(by, f.get("dialog"), action(f), Inputs.read(f)));
    add(router, "/cancel", (by, form) -> chat.cancel(by, form.get("dialog")));
    add(router, "/presence", (by, f) -> chat.setAppPresent(by, "add".equals(f.get("app"))));
    add(router, "/situation", this::situation);
    add(router, "/again", this::again);
  }

  private void add(Router router, String path, Deed deed) {
    router
        .post(path)
        .handler(BodyHandler.create(false))
        .handler(this::fromThisPage)
        .handler(context -> answer(context, deed));
  }

  private Future<Void> say(PageState by, MultiMap form) {
    String line = text(form, "line").strip();
    return line.isEmpty() ? Future.succeededFuture() : chat.say(by, line);
  }

  private Future<Void> click(PageState by, MultiMap form) {
    Inputs inputs = Inputs.read(form);
    return HomeTab.isAt(by)
        ? home.click(by, action(form), inputs)
        : chat.click(by, form.get("entry"), action(form), inputs);
  }

  private Future<Void> choose(PageState by, MultiMap form) {
    return command(form, AppConfiguration.Command::isQuick)
        .map(command -> chat.choose(by, command))
        .orElseGet(Future::succeededFuture);
  }

  private Future<Void> act(PageState by, MultiMap form) {
    return command(form, AppConfiguration.Command::isMessageAction)
        .map(command -> chat.act(by, command, text(form, "entry")))
        .orElseGet(Future::succeededFuture);
  }

  private Optional<AppConfiguration.Command> command(
      MultiMap form, Predicate<AppConfiguration.Command> kind) {
    return app.commands().stream()
        .filter(kind)
        .filter(command -> Integer.toString(command.id()).equals(form.get("command")))
        .findFirst();
  }

  private Future<Void> suggest(PageState by, MultiMap form) {
    String list = text(form, "list");
    String place = Optional.ofNullable(form.get("dialog")).orElseGet(() -> text(form, "entry"));
    String query = text(form, Cards.QUERY + list);
    return chat.suggest(by, place, list, query, Inputs.read(form));
  }

  private Future<Void> situation(PageState by, MultiMap form) {
    return FailureScenario.find(text(form, "situation"))
        .map(situation -> scenarios.begin(by, situation))
        .orElseGet(Future::succeededFuture);
  }

  private Future<Void> again(PageState by, MultiMap form) {
    return eventDelivery.deliverAgain(text(form, "number"));
  }

  private static JsonNode action(MultiMap form) {
    return Json.read(text(form, "action"));
  }

  private static String text(MultiMap form, String field) {
    return Optional.ofNullable(form.get(field)).orElse("");
  }

  // The script is told at once, for it hears of the answer; a plain form waits for it.
  private void answer(RoutingContext context, Deed deed) {
    MultiMap form = context.request().formAttributes();
    PageState by = PageState.read(form, google.people());
    Future<Void> answered = deed.done(by, form);
    if ("fetch".equals(context.request().getHeader("X-Requested-With"))) {
      context.response().setStatusCode(204).end();
    } else {
      answered.onComplete(anyhow -> PageRoutes.redirect(context, by.page()));
    }
  }

  /** Another site's page must not type here. */
  private void fromThisPage(RoutingContext context) {
    String origin = context.request().getHeader("Origin");
    if (origin == null || origin.equals(google.url())) {
      context.next();
    } else {
      PageRoutes.refuse(context, 403);
    }
  }
}
