package dev.newspace.playground.page;

import dev.newspace.playground.google.LocalGoogle;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** The page's addresses. */
final class PageRoutes {

  // Nothing from elsewhere, no inline code: what an app sends cannot become a script.
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:;"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final LocalGoogle google;
  private final PageView view;
  private final LiveUpdates live;

  PageRoutes(LocalGoogle google, PageView view, LiveUpdates live) {
    this.google = google;
    this.view = view;
    this.live = live;
  }

  void addTo(Router router) {
    router.get("/").handler(this::page);
    router.get("/room/:id").handler(this::room);
    router.getWithRegex("/exchange/(?<number>\\d{1,9})").handler(this::exchange);
    router.get("/live").handler(live::listen);
    router.get("/playground.css").handler(c -> asset(c, "playground.css", "text/css"));
    router.get("/playground.js").handler(c -> asset(c, "playground.js", "text/javascript"));
  }

  private void page(RoutingContext context) {
    MultiMap query = context.queryParams();
    html(context, view.page(switches(query), FailureScenario.find(query.get("situation"))));
  }

  private void room(RoutingContext context) {
    PageState switches = switches(context.queryParams()).in(context.pathParam("id"));
    google.spaces().stream()
        .filter(space -> space.name().equals("spaces/" + switches.space()))
        .findFirst()
        .map(
            space ->
                new PageState(
                    space.creator(), switches.dialect(), switches.space(), switches.language()))
        .ifPresentOrElse(found -> redirect(context, found.page()), () -> refuse(context, 404));
  }

  private void exchange(RoutingContext context) {
    Optional<String> found =
        view.exchange(
            Integer.parseInt(context.pathParam("number")), switches(context.queryParams()));
    found.ifPresentOrElse(html -> html(context, html), () -> refuse(context, 404));
  }

  private PageState switches(MultiMap parameters) {
    return PageState.read(parameters, google.people());
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

  /** Answers with nothing but a status; Vert.x would log a failure as an unhandled exception. */
  static void refuse(RoutingContext context, int status) {
    context.response().setStatusCode(status).end();
  }

  static void redirect(RoutingContext context, String address) {
    context.response().setStatusCode(303).putHeader("Location", address).end();
  }
}
