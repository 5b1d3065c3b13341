package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.Json;
import dev.newspace.playground.LocalGoogle;
import dev.newspace.playground.Manifest;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Optional;

/** The page's addresses. */
final class PageRoutes {

  // Nothing from elsewhere, no inline code: what an app sends cannot become a script.
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:;"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final LocalGoogle google;
  private final GoogleChat chat;
  private final PageView view;
  private final Live live;

  PageRoutes(LocalGoogle google, GoogleChat chat, PageView view, Live live) {
    this.google = google;
    this.chat = chat;
    this.view = view;
    this.live = live;
  }

  void addTo(Router router) {
    router.get("/").handler(this::page);
    router.get("/room/:id").handler(this::room);
    router.get("/exchange/:number").handler(this::exchange);
    router.get("/live").handler(live::listen);
    router.get("/playground.css").handler(c -> asset(c, "playground.css", "text/css"));
    router.get("/playground.js").handler(c -> asset(c, "playground.js", "text/javascript"));
    form(router, "/say", this::say);
    form(router, "/click", this::click);
    form(router, "/choose", this::choose);
    form(router, "/submit", this::submit);
    form(router, "/cancel", this::cancel);
    form(router, "/presence", this::presence);
  }

  private void form(Router router, String path, Handler<RoutingContext> handler) {
    router
        .post(path)
        .handler(BodyHandler.create(false))
        .handler(this::fromThisPage)
        .handler(handler);
  }

  private void page(RoutingContext context) {
    html(context, view.page(switches(context.queryParams())));
  }

  private void room(RoutingContext context) {
    Switches switches = switches(context.queryParams()).in(context.pathParam("id"));
    google.spaces().stream()
        .filter(space -> space.name().equals("spaces/" + switches.space()))
        .findFirst()
        .map(
            space ->
                new Switches(
                    space.creator(), switches.dialect(), switches.space(), switches.language()))
        .ifPresentOrElse(found -> redirect(context, found.page()), () -> context.fail(404));
  }

  private void exchange(RoutingContext context) {
    Optional<String> found = view.exchange(Integer.parseInt(context.pathParam("number")));
    found.ifPresentOrElse(html -> html(context, html), () -> context.fail(404));
  }

  private void say(RoutingContext context) {
    MultiMap form = context.request().formAttributes();
    Switches switches = switches(form);
    String line = Optional.ofNullable(form.get("line")).orElse("").strip();
    done(context, switches, line.isEmpty() ? Future.succeededFuture() : chat.say(switches, line));
  }

  private void click(RoutingContext context) {
    MultiMap form = context.request().formAttributes();
    Switches switches = switches(form);
    JsonNode action = Json.read(form.get("action"));
    done(context, switches, chat.click(switches, form.get("entry"), action, Inputs.read(form)));
  }

  private void choose(RoutingContext context) {
    MultiMap form = context.request().formAttributes();
    Switches switches = switches(form);
    Manifest.ofTheApp().commands().stream()
        .filter(c -> c.quick() && Integer.toString(c.id()).equals(form.get("command")))
        .findFirst()
        .ifPresentOrElse(
            command -> done(context, switches, chat.choose(switches, command)),
            () -> context.fail(404));
  }

  private void submit(RoutingContext context) {
    MultiMap form = context.request().formAttributes();
    Switches switches = switches(form);
    JsonNode action = Json.read(form.get("action"));
    done(context, switches, chat.submit(switches, form.get("dialog"), action, Inputs.read(form)));
  }

  private void cancel(RoutingContext context) {
    MultiMap form = context.request().formAttributes();
    Switches switches = switches(form);
    done(context, switches, chat.cancel(switches, form.get("dialog")));
  }

  private void presence(RoutingContext context) {
    MultiMap form = context.request().formAttributes();
    Switches switches = switches(form);
    done(context, switches, chat.setAppPresent(switches, "add".equals(form.get("app"))));
  }

  // The script is told at once, for it hears of the answer; a plain form waits for it.
  private static void done(RoutingContext context, Switches switches, Future<Void> answered) {
    if ("fetch".equals(context.request().getHeader("X-Requested-With"))) {
      context.response().setStatusCode(204).end();
    } else {
      answered.onComplete(anyhow -> redirect(context, switches.page()));
    }
  }

  /** Another site's page must not type here. */
  private void fromThisPage(RoutingContext context) {
    String origin = context.request().getHeader("Origin");
    if (origin == null || origin.equals(google.url())) {
      context.next();
    } else {
      context.fail(403);
    }
  }

  private Switches switches(MultiMap parameters) {
    return Switches.read(parameters, google.people());
  }

  private void asset(RoutingContext context, String name, String type) {
    context
        .response()
        .putHeader("Content-Type", type + "; charset=UTF-8")
        .putHeader("Cache-Control", "no-cache")
        .end(view.resource(name));
  }

  private static void html(RoutingContext context, String html) {
    context
        .response()
        .putHeader("Content-Type", "text/html; charset=UTF-8")
        .putHeader("Cache-Control", "no-store")
        .putHeader("Content-Security-Policy", POLICY)
        .end(html);
  }

  private static void redirect(RoutingContext context, String address) {
    context.response().setStatusCode(303).putHeader("Location", address).end();
  }
}
