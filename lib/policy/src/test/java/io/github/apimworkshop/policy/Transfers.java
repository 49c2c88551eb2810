package io.github.apimworkshop.policy;

import io.github.apimworkshop.policy.host.BodyContent;
import io.github.apimworkshop.policy.pipeline.ExchangeOutcome;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Plays the part of the gateway that sends the response to the caller. */
final class Transfers {
  private Transfers() {}

  static void deliver(ExchangeOutcome outcome) {
    ByteBuffer body = ByteBuffer.wrap(bytes(outcome));
    outcome.listeners().forEach(listener -> listener.chunk(body.asReadOnlyBuffer()));
    outcome.listeners().forEach(listener -> listener.end());
  }

  static byte[] bytes(ExchangeOutcome outcome) {
    return ((BodyContent.Buffered) outcome.body()).bytes();
  }

  static String text(ExchangeOutcome outcome) {
    return new String(bytes(outcome), StandardCharsets.UTF_8);
  }
}
