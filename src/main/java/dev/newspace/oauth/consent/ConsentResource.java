package dev.newspace.oauth.consent;

import dev.newspace.context.Languages;
import dev.newspace.context.Reference;
import dev.newspace.oauth.consent.ConsentFlow.Step;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** The two stops of a browser on its way through a consent. */
@Path("/oauth2")
class ConsentResource {
  private static final Logger LOG = Logger.getLogger(ConsentResource.class);

  private final ConsentFlow flow;
  private final ConsentPages pages;
  private final ConsentLog log;
  private final BrowserCookie cookie;
  private final RedirectUris redirectUris;
  private final ExecutorService executor;

  ConsentResource(
      ConsentFlow flow,
      ConsentPages pages,
      ConsentLog log,
      BrowserCookie cookie,
      RedirectUris redirectUris,
      @VirtualThreads ExecutorService executor) {
    this.flow = flow;
    this.pages = pages;
    this.log = log;
    this.cookie = cookie;
    this.redirectUris = redirectUris;
    this.executor = executor;
  }

  @GET
  @Path("/start")
  public CompletionStage<Response> start(
      @Context HttpHeaders headers, @QueryParam("ticket") Optional<String> ticket) {
    Optional<String> browser = cookie.read(headers);
    String redirectUri = redirectUri(headers);
    return answer(headers, () -> flow.start(ticket.orElse(""), browser, redirectUri));
  }

  @GET
  @Path("/callback")
  public CompletionStage<Response> callback(
      @Context HttpHeaders headers,
      @QueryParam("state") Optional<String> state,
      @QueryParam("code") Optional<String> code,
      @QueryParam("error") Optional<String> error) {
    Optional<String> browser = cookie.read(headers);
    String redirectUri = redirectUri(headers);
    return answer(headers, () -> flow.callback(state, code, error, browser, redirectUri));
  }

  private String redirectUri(HttpHeaders headers) {
    return redirectUris.at(Optional.ofNullable(headers.getHeaderString(HttpHeaders.HOST)));
  }

  private CompletionStage<Response> answer(HttpHeaders headers, Supplier<Step> step) {
    Reference reference = Reference.fresh();
    Locale wanted = Languages.firstOf(headers.getAcceptableLanguages());
    return CompletableFuture.supplyAsync(
        () ->
            Languages.speaking(
                wanted, () -> reference.callWithMdc(() -> response(step, reference))),
        executor);
  }

  private Response response(Supplier<Step> step, Reference reference) {
    try {
      return response(step.get(), reference);
    } catch (RuntimeException e) {
      log.broken(e);
      return pages.broken(reference);
    }
  }

  private Response response(Step step, Reference reference) {
    if (step instanceof Step.Redirect redirect) {
      return redirect(redirect.target()).build();
    }
    if (step instanceof Step.ToGoogle toGoogle) {
      return redirect(toGoogle.target()).cookie(cookie.of(toGoogle.browser())).build();
    }
    if (step instanceof Step.CarriedOut carriedOut) {
      LOG.info("A command that waited for a consent was carried out");
      return pages.page(carriedOut.result(), reference);
    }
    Step.Ended told = (Step.Ended) step;
    log.ended(told.outcome());
    return pages.page(told.outcome(), told.ticket(), reference);
  }

  private static ResponseBuilder redirect(URI target) {
    return Response.seeOther(target)
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer");
  }
}
