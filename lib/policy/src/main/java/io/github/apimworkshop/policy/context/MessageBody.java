package io.github.apimworkshop.policy.context;

/** A body that an expression may read; without {@code preserveContent} the read consumes it. */
@FunctionalInterface
public interface MessageBody {

  /** The whole body; an empty array once it has been consumed. Never null. */
  byte[] read(boolean preserveContent);
}
