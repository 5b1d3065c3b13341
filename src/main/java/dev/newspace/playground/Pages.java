package dev.newspace.playground;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The playground's own HTML templates; whatever is put into one is escaped. */
final class Pages {

  private static final Variant HTML = Variant.forContentType(Variant.TEXT_HTML);

  // An engine of its own: Quarkus's is bound to the app's templates and absent from plain tests.
  private final Engine engine =
      Engine.builder()
          .addDefaults()
          .addValueResolver(new ReflectionValueResolver())
          .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
          .addLocator(id -> Optional.of(new Source(id)))
          .build();

  String render(String template, Map<String, Object> data) {
    Template parsed = engine.getTemplate(template);
    return parsed.data(data).render();
  }

  static String resource(String name) {
    try (InputStream in = Pages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("No such resource: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Source(String id) implements io.quarkus.qute.TemplateLocator.TemplateLocation {
    @Override
    public java.io.Reader read() {
      return new java.io.StringReader(resource(id + ".html"));
    }

    @Override
    public Optional<Variant> getVariant() {
      return Optional.of(HTML);
    }
  }
}
