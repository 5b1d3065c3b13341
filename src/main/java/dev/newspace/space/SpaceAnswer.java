package dev.newspace.space;

import java.util.function.Function;

/**
 * What came of asking Google for something with a space that is there.
 *
 * @param <T> what Google tells where all is well
 */
public sealed interface SpaceAnswer<T> {
  /** Google did it, or told it. */
  record Told<T>(T value) implements SpaceAnswer<T> {}

  /** The space is not there any more. */
  record Gone<T>() implements SpaceAnswer<T> {}

  /** The person is not in the space any more, or not one of those who may do this in it. */
  record NotPermitted<T>() implements SpaceAnswer<T> {}

  /**
   * Google did not do it, for a reason for which it does not create spaces either.
   *
   * @param why never that it is created
   */
  record Refused<T>(CreationResult why) implements SpaceAnswer<T> {}

  /** The same, with what is made of Google's answer. */
  default <S> SpaceAnswer<S> map(Function<T, S> reading) {
    return this instanceof Told<T> told ? new Told<>(reading.apply(told.value())) : withoutValue();
  }

  /** The same, where it is no more than that. */
  default <S> SpaceAnswer<S> withoutValue() {
    if (this instanceof Refused<T> refused) {
      return new Refused<>(refused.why());
    }
    if (this instanceof Gone<T>) {
      return new Gone<>();
    }
    if (this instanceof NotPermitted<T>) {
      return new NotPermitted<>();
    }
    throw new IllegalStateException("There is a value");
  }
}
