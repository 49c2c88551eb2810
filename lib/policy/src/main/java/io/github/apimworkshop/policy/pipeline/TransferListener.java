package io.github.apimworkshop.policy.pipeline;

import java.nio.ByteBuffer;

/** Watches a response on its way to the caller; called in order, by one thread at a time. */
public interface TransferListener {
  /** A piece of the body, read-only; must not be kept. */
  void chunk(ByteBuffer piece);

  /** The response was sent, or the transfer broke off. Called once. */
  void end();
}
