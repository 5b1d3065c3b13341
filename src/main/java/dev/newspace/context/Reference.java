package dev.newspace.context;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jboss.logging.MDC;

/**
 * A short word that ties what a person was told to what the log says of it.
 *
 * @param value eight characters that are not mistaken for one another
 */
public record Reference(String value) {
  private static final String CHARACTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 8;
  private static final String MDC_KEY = "reference";

  /** A new one: no secret. */
  public static Reference fresh() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    StringBuilder value = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      value.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return new Reference(value.toString());
  }

  /** Does some work; every line that it logs on this thread carries the reference. */
  public <T> T callWithMdc(Supplier<T> work) {
    MDC.put(MDC_KEY, value);
    try {
      return work.get();
    } finally {
      MDC.remove(MDC_KEY);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
