package dev.newspace.playground;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * HTML templates that lie beside a class; whatever is put into one is escaped, unless it is a
 * {@link io.quarkus.qute.RawString}.
 */
public final class Pages {

  private static final Variant HTML = Variant.forContentType(Variant.TEXT_HTML);

  private final Class<?> beside;
  // An engine of its own: Quarkus's is bound to the app's templates and absent from plain tests.
  private final Engine engine;

  /**
   * Templates of the package of a class.
   *
   * @param beside the class; a template {@code x} is the resource {@code x.html} beside it
   */
  public Pages(Class<?> beside) {
    this.beside = beside;
    this.engine =
        Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .addLocator(id -> Optional.of(new Source(resource(id + ".html"))))
            .build();
  }

  /** The template with its data filled in. */
  public String render(String template, Map<String, ?> data) {
    return engine.getTemplate(template).data(data).render();
  }

  /**
   * A text that lies beside the class.
   *
   * @throws IllegalArgumentException where there is none of this name
   */
  public String resource(String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("No such resource: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Source(String text) implements TemplateLocation {
    @Override
    public Reader read() {
      return new StringReader(text);
    }

    @Override
    public Optional<Variant> getVariant() {
      return Optional.of(HTML);
    }
  }
}
