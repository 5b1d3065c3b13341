package dev.newspace.context;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The languages that the app speaks. Which one is spoken goes with the work on an event or a page,
 * as the log's {@link Reference} does, so that nobody in between has to hand it on.
 */
@ApplicationScoped
public class Languages {
  /** English first: it serves all others. */
  public static final List<Locale> SPOKEN =
      List.of(
          Locale.ENGLISH,
          Locale.GERMAN,
          Locale.FRENCH,
          Locale.forLanguageTag("es"),
          Locale.forLanguageTag("pt-BR"),
          Locale.JAPANESE);

  private static final ThreadLocal<Locale> NOW = new ThreadLocal<>();

  private final Map<Class<?>, Map<Locale, Object>> bundles = new ConcurrentHashMap<>();

  /** The language in which somebody is answered who wants this one. */
  static Locale closestTo(Locale wanted) {
    return SPOKEN.stream()
        .filter(spoken -> spoken.getLanguage().equals(wanted.getLanguage()))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  /** The first language of a list that the app speaks; English where it speaks none. */
  public static Locale firstOf(List<Locale> wanted) {
    return wanted.stream()
        .filter(
            locale ->
                locale.getLanguage().equals(Locale.ENGLISH.getLanguage())
                    || !closestTo(locale).equals(Locale.ENGLISH))
        .findFirst()
        .map(Languages::closestTo)
        .orElse(Locale.ENGLISH);
  }

  /** Does some work; what it says is in the language closest to the one that is wanted. */
  public static <T> T speaking(Locale wanted, Supplier<T> work) {
    Locale before = NOW.get();
    NOW.set(closestTo(wanted));
    try {
      return work.get();
    } finally {
      if (before == null) {
        NOW.remove();
      } else {
        NOW.set(before);
      }
    }
  }

  /** The language that is spoken now. */
  public static Locale spoken() {
    Locale now = NOW.get();
    return now == null ? Locale.ENGLISH : now;
  }

  /** The texts of a message bundle, each in the language that is spoken when it is asked for. */
  public <T> T texts(Class<T> bundle) {
    Object texts =
        Proxy.newProxyInstance(
            bundle.getClassLoader(),
            new Class<?>[] {bundle},
            (proxy, method, arguments) -> {
              try {
                return method.invoke(in(spoken(), bundle), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return bundle.cast(texts);
  }

  private Object in(Locale locale, Class<?> bundle) {
    return bundles
        .computeIfAbsent(bundle, key -> new ConcurrentHashMap<>())
        .computeIfAbsent(
            locale, key -> MessageBundles.get(bundle, Localized.Literal.of(key.toLanguageTag())));
  }
}
