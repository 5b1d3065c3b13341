package dev.newspace.oauth.consent;

import com.google.common.hash.Hashing;
import dev.newspace.context.Languages;
import dev.newspace.context.Reference;
import dev.newspace.oauth.consent.AfterConsent.Link;
import dev.newspace.oauth.consent.AfterConsent.Result;
import dev.newspace.oauth.consent.ConsentFlow.Outcome;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The pages that a person sees in the browser: plain HTML that loads nothing and runs nothing.
 *
 * <p>One file, since each outcome has its page here, and all pages one style.
 */
@ApplicationScoped
class ConsentPages {
  private static final String STYLE =
      """
      :root{--ink:#1f1f1f;--soft:#5f6368;--ground:#f6f8fc;--sheet:#fff;--line:#dadce0;--blue:#0b57d0}
      @media(prefers-color-scheme:dark){:root{--ink:#e3e3e3;--soft:#9aa0a6;--ground:#131314;\
      --sheet:#1e1f20;--line:#3c4043;--blue:#a8c7fa}}
      body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--ground);\
      color:var(--ink);font:1rem/1.6 system-ui,sans-serif}
      main{box-sizing:border-box;width:min(32rem,100% - 2rem);padding:2rem;background:var(--sheet);\
      border:1px solid var(--line);border-radius:1rem}
      h1{margin:.25rem 0 1rem;font-size:1.5rem;line-height:1.3;overflow-wrap:anywhere}
      p{margin:0 0 1rem;overflow-wrap:anywhere;white-space:pre-line}p:last-child{margin:0}.app{margin:0;color:var(--soft);font-weight:600}
      a{display:inline-block;padding:.6rem 1.25rem;border-radius:2rem;background:var(--blue);\
      color:var(--sheet);text-decoration:none;font-weight:600}
      a:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
      """;

  private static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + Base64.getEncoder()
              .encodeToString(Hashing.sha256().hashString(STYLE, StandardCharsets.UTF_8).asBytes())
          + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Template template;
  private final PageTexts texts;

  ConsentPages(@Location("consent.html") Template template, Languages languages) {
    this.template = template;
    this.texts = languages.texts(PageTexts.class);
  }

  /**
   * The page of an outcome.
   *
   * @param ticket of the person who was asked, where known
   * @param reference shown where somebody may have to look into it
   */
  Response page(Outcome outcome, Optional<Ticket> ticket, Reference reference) {
    Sheet sheet = sheet(outcome, ticket);
    return outcome.isFailure() ? render(sheet.with(reference)) : render(sheet);
  }

  /** The page of a command that was carried out after a consent. */
  Response page(Result result, Reference reference) {
    Sheet sheet = new Sheet(200, result.heading(), result.text(), result.link(), Optional.empty());
    return render(result.failed() ? sheet.with(reference) : sheet);
  }

  /** The page of a fault of ours. */
  Response broken(Reference reference) {
    return render(sheet(503, texts.broken(), texts.brokenText()).with(reference));
  }

  /** What a page shows. */
  private record Sheet(
      int status, String heading, String text, Optional<Link> link, Optional<Reference> reference) {
    Sheet with(Reference shown) {
      return new Sheet(status, heading, text, link, Optional.of(shown));
    }
  }

  private Sheet sheet(Outcome outcome, Optional<Ticket> ticket) {
    boolean beside = ticket.filter(one -> one.asked().isIncremental()).isPresent();
    return beside
        ? sheetBeside(outcome).orElseGet(() -> plainSheet(outcome, ticket))
        : plainSheet(outcome, ticket);
  }

  /** Where something is asked for beside what was allowed before, some pages say something else. */
  private Optional<Sheet> sheetBeside(Outcome outcome) {
    return switch (outcome) {
      case CONNECTED, ALREADY_CONNECTED ->
          Optional.of(sheet(200, texts.permitted(), texts.permittedText()));
      case REFUSED -> Optional.of(sheet(200, texts.refused(), texts.refusedBesideText()));
      case SCOPE_MISSING ->
          Optional.of(sheet(403, texts.scopeMissing(), texts.scopeMissingBesideText()));
      default -> Optional.empty();
    };
  }

  private Sheet plainSheet(Outcome outcome, Optional<Ticket> ticket) {
    return switch (outcome) {
      case CONNECTED -> sheet(200, texts.connected(), texts.connectedText());
      case ALREADY_CONNECTED -> sheet(200, texts.alreadyConnected(), texts.alreadyConnectedText());
      case LINK_INVALID -> sheet(400, texts.linkInvalid(), texts.linkInvalidText());
      case LINK_EXPIRED -> sheet(410, texts.linkExpired(), texts.linkExpiredText());
      case STATE_INVALID -> sheet(400, texts.stateInvalid(), texts.stateInvalidText());
      case STATE_EXPIRED -> sheet(410, texts.stateExpired(), texts.stateExpiredText());
      case STATE_REPLAYED -> sheet(410, texts.stateReplayed(), texts.stateReplayedText());
      case OTHER_BROWSER -> sheet(403, texts.otherBrowser(), texts.otherBrowserText());
      case TOO_MANY_RETURNS -> sheet(429, texts.tooManyReturns(), texts.tooManyReturnsText());
      case REFUSED -> sheet(200, texts.refused(), texts.refusedText());
      case BLOCKED_BY_ADMINISTRATOR ->
          sheet(403, texts.blockedByAdministrator(), texts.blockedByAdministratorText());
      case CLIENT_REFUSED -> sheet(502, texts.clientRefused(), texts.clientRefusedText());
      case GOOGLE_REFUSED -> sheet(502, texts.googleRefused(), texts.googleRefusedText());
      case GOOGLE_UNREACHABLE ->
          sheet(504, texts.googleUnreachable(), texts.googleUnreachableText());
      case OTHER_ACCOUNT -> sheet(403, texts.otherAccount(), otherAccount(ticket));
      case NOT_FROM_GOOGLE -> sheet(403, texts.notFromGoogle(), texts.notFromGoogleText());
      case SCOPE_MISSING -> sheet(403, texts.scopeMissing(), texts.scopeMissingText());
      case REFRESH_TOKEN_MISSING ->
          sheet(502, texts.refreshTokenMissing(), texts.refreshTokenMissingText());
    };
  }

  private String otherAccount(Optional<Ticket> ticket) {
    return ticket
        .flatMap(Ticket::email)
        .map(ConsentPages::masked)
        .map(texts::otherAccountNeeded)
        .orElseGet(texts::otherAccountText);
  }

  /** Enough for its owner to know it, too little for a stranger who was sent the link. */
  private static String masked(String email) {
    int at = email.lastIndexOf('@');
    return at < 1
        ? "…"
        : email.substring(0, email.offsetByCodePoints(0, 1)) + "…" + email.substring(at);
  }

  private static Sheet sheet(int status, String heading, String text) {
    return new Sheet(status, heading, text, Optional.empty(), Optional.empty());
  }

  private Response render(Sheet sheet) {
    String html =
        template
            .data("language", Languages.spoken().toLanguageTag())
            .data("heading", sheet.heading())
            .data("text", sheet.text())
            .data("link", sheet.link().orElse(null))
            .data(
                "reference",
                sheet.reference().map(Reference::value).map(texts::reference).orElse(null))
            .data("style", STYLE)
            .render();
    return Response.status(sheet.status())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
        .header("Content-Security-Policy", POLICY)
        .header("Cache-Control", "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Referrer-Policy", "no-referrer")
        .entity(html)
        .build();
  }
}
