package dev.newspace.account;

import dev.newspace.account.ConsentFlow.Step;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
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
  private final ExecutorService executor;

  ConsentResource(ConsentFlow flow, ConsentPages pages, @VirtualThreads ExecutorService executor) {
    this.flow = flow;
    this.pages = pages;
    this.executor = executor;
  }

  @GET
  @Path("/start")
  public CompletionStage<Response> start(@QueryParam("ticket") Optional<String> ticket) {
    return answer(() -> flow.start(ticket.orElse("")));
  }

  @GET
  @Path("/callback")
  public CompletionStage<Response> callback(
      @QueryParam("state") Optional<String> state,
      @QueryParam("code") Optional<String> code,
      @QueryParam("error") Optional<String> error) {
    return answer(() -> flow.callback(state, code, error));
  }

  private CompletionStage<Response> answer(Supplier<Step> step) {
    return CompletableFuture.supplyAsync(() -> response(step), executor);
  }

  private Response response(Supplier<Step> step) {
    try {
      return response(step.get());
    } catch (RuntimeException e) {
      LOG.error("A consent could not go on", e);
      return pages.broken();
    }
  }

  private Response response(Step step) {
    if (step instanceof Step.Redirect redirect) {
      return Response.seeOther(redirect.target())
          .header("Cache-Control", "no-store")
          .header("Referrer-Policy", "no-referrer")
          .build();
    }
    if (step instanceof Step.CarriedOut carriedOut) {
      return pages.page(carriedOut.result());
    }
    Step.Told told = (Step.Told) step;
    LOG.infof("A consent ended: %s", told.outcome());
    return pages.page(told.outcome(), told.ticket());
  }
}
