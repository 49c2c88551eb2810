package io.github.apimworkshop.localazure.openai;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/** Sends server-sent events at a steady pace, no faster than the caller reads. */
final class EventStream {
  private static final Buffer DONE = Buffer.buffer("data: [DONE]\n\n");
  private static final byte[] PREFIX = {'d', 'a', 't', 'a', ':', ' '};
  private static final byte[] SUFFIX = {'\n', '\n'};

  private final Vertx vertx;
  private final HttpServerRequest request;
  private final HttpServerResponse response;
  private final Iterator<byte[]> events;
  private final long tickMillis;
  private final int eventsPerTick;
  private final boolean breakOff;
  private boolean closed;

  EventStream(
      Vertx vertx,
      HttpServerRequest request,
      List<byte[]> events,
      Duration pause,
      boolean breakOff) {
    this.vertx = vertx;
    this.request = request;
    this.response = request.response();
    this.events = events.iterator();
    this.tickMillis = Math.max(1, pause.toMillis());
    this.eventsPerTick = perTick(pause);
    this.breakOff = breakOff;
  }

  void start() {
    response.closeHandler(nothing -> closed = true);
    response.exceptionHandler(failure -> closed = true);
    next();
  }

  /** A pause below the timer's millisecond sends several events at a time. */
  private static int perTick(Duration pause) {
    if (pause.isZero()) {
      return Integer.MAX_VALUE;
    }
    return Math.max(1, (int) (Duration.ofMillis(1).toNanos() / pause.toNanos()));
  }

  private void next() {
    int sent = 0;
    while (!closed && events.hasNext()) {
      if (sent++ == eventsPerTick) {
        vertx.setTimer(tickMillis, id -> next());
        return;
      }
      byte[] event = events.next();
      response.write(
          Buffer.buffer(event.length + 8)
              .appendBytes(PREFIX)
              .appendBytes(event)
              .appendBytes(SUFFIX));
      if (response.writeQueueFull()) {
        response.drainHandler(nothing -> next());
        return;
      }
    }
    if (closed) {
      return;
    }
    closed = true;
    if (breakOff) {
      request.connection().close();
    } else {
      response.end(DONE);
    }
  }
}
