package dev.newspace.packaged;

import dev.newspace.playground.google.LocalGoogle;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The environment variables of one process, as an operator sets them. What is not set is not there.
 */
public record Environment(Map<String, String> variables) {

  public Environment {
    variables = Map.copyOf(variables);
  }

  /** Nothing is set. */
  public static Environment empty() {
    return new Environment(Map.of());
  }

  /** What has to be set, and where this Google is; everything else is left to its default. */
  public static Environment before(LocalGoogle google) {
    Environment environment = empty();
    for (Map.Entry<String, String> setting : google.settings().entrySet()) {
      environment = environment.with(variable(setting.getKey()), setting.getValue());
    }
    return environment.without("NEWSPACE_COMPLETION_HOSTS");
  }

  public Environment with(String variable, String value) {
    Map<String, String> more = new TreeMap<>(variables);
    more.put(variable, value);
    return new Environment(more);
  }

  public Environment with(Map<String, String> others) {
    Map<String, String> more = new TreeMap<>(variables);
    more.putAll(others);
    return new Environment(more);
  }

  public Environment without(String variable) {
    Map<String, String> less = new TreeMap<>(variables);
    less.remove(variable);
    return new Environment(less);
  }

  private static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}
