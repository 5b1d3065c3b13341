package dev.newspace.config;

import dev.newspace.observability.Metrics;
import dev.newspace.observability.ObservabilityBeans;
import io.micrometer.prometheus.PrometheusConfig;
import io.micrometer.prometheus.PrometheusMeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What operators know by its name: the settings and the metrics, as the code has them. */
public final class Published {
  private Published() {}

  /** The environment variables without which nothing works. */
  public static List<String> neededSettings() {
    return settings(true);
  }

  /** All other environment variables. */
  public static List<String> optionalSettings() {
    return settings(false);
  }

  private static List<String> settings(boolean needed) {
    return Arrays.stream(Setting.values())
        .filter(setting -> Setting.NEEDED.contains(setting) == needed)
        .map(Setting::variable)
        .toList();
  }

  /** What Prometheus reads when each thing that {@link Metrics} can count was counted once. */
  @SuppressWarnings("deprecation") // The registry that Quarkus brings.
  public static String metrics() {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Metrics metrics = ObservabilityBeans.metrics(registry);
    Arrays.stream(Metrics.class.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .forEach(method -> count(metrics, method));
    return registry.scrape();
  }

  private static void count(Metrics metrics, Method method) {
    Object[] arguments =
        Arrays.stream(method.getParameterTypes())
            .map(type -> type == Duration.class ? Duration.ofSeconds(1) : "some")
            .toArray();
    try {
      method.invoke(metrics, arguments);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new LinkageError("This does not count: " + method, e);
    }
  }
}
