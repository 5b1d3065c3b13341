package dev.newspace.space;

/**
 * What is known of a space while it is being created: whether a call that may have created it has
 * gone out and has not been answered with a no.
 */
public final class CreationAttempt {
  private volatile boolean underWay;
  private volatile boolean open;

  /** A call goes out. */
  void sent() {
    underWay = true;
  }

  /** The call created nothing. */
  void refused() {
    underWay = false;
  }

  /** The call got no answer, or one that leaves open what it did. */
  void leftOpen() {
    open = true;
    underWay = false;
  }

  /** Whether the space may be there although nobody has said so. */
  public boolean mayHaveCreated() {
    return underWay || open;
  }
}
