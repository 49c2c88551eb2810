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
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Vertx vertx;
  private final HttpServerRequest request;
  private final HttpServerResponse response;
  private final Iterator<Buffer> events;
  private final Buffer end;
  private final long pauseNanos;
  private final boolean breakOff;
  private long startNanos;
  private int sent;
  private boolean closed;

  EventStream(
      Vertx vertx,
      HttpServerRequest request,
      List<Buffer> events,
      Buffer end,
      Duration pause,
      boolean breakOff) {
    this.vertx = vertx;
    this.request = request;
    this.response = request.response();
    this.events = events.iterator();
    this.end = end;
    this.pauseNanos = pause.toNanos();
    this.breakOff = breakOff;
  }

  void start() {
    response.closeHandler(nothing -> closed = true);
    response.exceptionHandler(failure -> closed = true);
    startNanos = System.nanoTime();
    next();
  }

  /** Events that should be out by now; a timer that is late is made up for. */
  private long due() {
    return pauseNanos == 0 ? Long.MAX_VALUE : 1 + (System.nanoTime() - startNanos) / pauseNanos;
  }

  private void next() {
    while (!closed && events.hasNext()) {
      if (sent >= due()) {
        vertx.setTimer(Math.max(1, pauseNanos / NANOS_PER_MILLI), id -> next());
        return;
      }
      sent++;
      response.write(events.next());
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
      response.end(end);
    }
  }
}
