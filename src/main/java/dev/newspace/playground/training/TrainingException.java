package dev.newspace.playground.training;

/** The training cannot be used; the message says why. */
final class TrainingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TrainingException(String why) {
    super(why);
  }
}
