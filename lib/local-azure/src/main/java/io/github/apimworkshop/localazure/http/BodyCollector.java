package io.github.apimworkshop.localazure.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/** Collects the body of a request up to a limit. */
public final class BodyCollector {
  private final HttpServerRequest request;
  private final long limit;
  private final Consumer<Buffer> whole;
  private final Runnable tooLarge;
  private Buffer body;
  private boolean growing;
  private boolean over;

  private BodyCollector(
      HttpServerRequest request, long limit, Consumer<Buffer> whole, Runnable tooLarge) {
    this.request = request;
    this.limit = limit;
    this.whole = whole;
    this.tooLarge = tooLarge;
  }

  /**
   * Calls exactly one of the two, once the request is complete or {@code limit} bytes are exceeded.
   * A request without body gives an empty buffer; neither is called when the caller goes away.
   */
  public static void collect(
      HttpServerRequest request, long limit, Consumer<Buffer> whole, Runnable tooLarge) {
    new BodyCollector(request, limit, whole, tooLarge).start();
  }

  private void start() {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null && Long.parseLong(length) > limit) {
      over = true;
      tooLarge.run();
      return;
    }
    request.handler(this::add);
    request.endHandler(nothing -> end());
  }

  private void add(Buffer piece) {
    if (over) {
      return;
    }
    if ((body == null ? 0 : body.length()) + piece.length() > limit) {
      over = true;
      body = null;
      tooLarge.run();
      return;
    }
    if (body == null) {
      body = piece;
      return;
    }
    if (!growing) {
      growing = true;
      body = Buffer.buffer(body.length() * 2).appendBuffer(body);
    }
    body.appendBuffer(piece);
  }

  private void end() {
    if (!over) {
      whole.accept(body == null ? Buffer.buffer() : body);
    }
  }
}
