package dev.newspace.config;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Expressions;
import jakarta.annotation.Priority;

/**
 * Takes what an operator sets as it stands: a password may hold a {@code $}, which the
 * configuration would else take for the start of an expression. Expressions go on working in
 * application.properties.
 */
@Priority(LiteralValueInterceptor.BEFORE_EXPRESSIONS)
public final class LiteralValueInterceptor implements ConfigSourceInterceptor {
  /** Higher than that of SmallRye's own interceptors, which it has to surround. */
  static final int BEFORE_EXPRESSIONS = 5000;

  /** What an operator sets ranks from here on: files beside the app, environment, properties. */
  private static final int OPERATORS = 260;

  private static final long serialVersionUID = 1L;

  /** A setting of an operator as it was set, any other value with its expressions expanded. */
  @Override
  public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
    if (!name.startsWith("newspace.") && !name.startsWith(DatabaseConfigSource.POSTGRESQL)) {
      return context.proceed(name);
    }
    ConfigValue asSet = Expressions.withoutExpansion(() -> context.proceed(name));
    return asSet != null && asSet.getConfigSourceOrdinal() >= OPERATORS
        ? asSet
        : context.proceed(name);
  }
}
