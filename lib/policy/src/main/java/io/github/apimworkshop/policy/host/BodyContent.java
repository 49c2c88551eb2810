package io.github.apimworkshop.policy.host;

import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/** The body of an answer: all of it, or a stream that may be read once. */
public sealed interface BodyContent {
  BodyContent EMPTY = new Buffered(new byte[0]);

  /** The array is not to be changed. */
  @SuppressWarnings("ArrayRecordComponent")
  record Buffered(byte[] bytes) implements BodyContent {}

  /** May be subscribed to once; a body nobody wants is subscribed to and cancelled at once. */
  record Streamed(Flow.Publisher<ByteBuffer> publisher) implements BodyContent {}

  /** A body that is there already. */
  static BodyContent of(byte[] bytes) {
    return bytes == null || bytes.length == 0 ? EMPTY : new Buffered(bytes);
  }
}
