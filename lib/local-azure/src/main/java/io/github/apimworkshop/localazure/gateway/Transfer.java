package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.policy.pipeline.TransferListener;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Moves an answer from backend to caller, no faster than the caller reads. The call is put on
 * record before its last byte leaves: who has the whole answer finds its trace.
 */
final class Transfer {
  /** Length of a body whose end only its source knows. */
  static final long UNKNOWN = -1;

  private final HttpServerRequest request;
  private final HttpServerResponse target;
  private final List<TransferListener> listeners;
  private final Runnable done;
  private long moved;
  private boolean finished;

  Transfer(HttpServerRequest request, List<TransferListener> listeners, Runnable done) {
    this.request = request;
    this.target = request.response();
    this.listeners = listeners;
    this.done = done;
  }

  void stream(HttpClientResponse source, long length) {
    source.handler(
        piece -> {
          feed(piece);
          moved += piece.length();
          if (moved == length) {
            finish();
            target.end(piece);
            return;
          }
          target.write(piece);
          if (target.writeQueueFull()) {
            source.pause();
            target.drainHandler(nothing -> source.resume());
          }
        });
    source.endHandler(
        nothing -> {
          finish();
          if (!target.ended()) {
            target.end();
          }
        });
    source.exceptionHandler(failure -> breakOff());
    source.resume();
  }

  void whole(byte[] body, boolean withBody) {
    if (withBody && body.length > 0) {
      Buffer buffer = Buffer.buffer(body);
      feed(buffer);
      finish();
      target.end(buffer);
    } else {
      finish();
      target.end();
    }
  }

  /** Nothing is sent: the caller is gone or was answered otherwise. */
  void abandon() {
    finish();
  }

  /**
   * The backend broke off after the headers went out: the caller must not take the rest for all.
   */
  private void breakOff() {
    if (!target.ended()) {
      request.connection().close();
    }
    finish();
  }

  private void feed(Buffer piece) {
    if (!listeners.isEmpty()) {
      ByteBuffer bytes = ByteBuffer.wrap(piece.getBytes()).asReadOnlyBuffer();
      listeners.forEach(listener -> listener.chunk(bytes.duplicate()));
    }
  }

  private void finish() {
    if (finished) {
      return;
    }
    finished = true;
    listeners.forEach(TransferListener::end);
    done.run();
  }
}
