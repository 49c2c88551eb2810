package io.github.apimworkshop.localazure.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.function.Consumer;

/** Collects the body of a request up to a limit. */
public final class BodyCollector {
  /** Why a body is not taken. */
  public enum Flaw {
    /** More bytes than the limit. */
    TOO_LARGE,
    /** Its chunks are not as HTTP wants them; the connection ends after the answer. */
    MALFORMED
  }

  private final HttpServerRequest request;
  private final long limit;
  private final Consumer<Buffer> whole;
  private final Consumer<Flaw> flawed;
  private Buffer body;
  private boolean growing;
  private boolean over;

  private BodyCollector(
      HttpServerRequest request, long limit, Consumer<Buffer> whole, Consumer<Flaw> flawed) {
    this.request = request;
    this.limit = limit;
    this.whole = whole;
    this.flawed = flawed;
  }

  /**
   * Calls exactly one of the two, once the request is complete, {@code limit} bytes are exceeded or
   * a chunk cannot be read. A request without body gives an empty buffer; neither is called when
   * the caller goes away.
   */
  public static void collect(
      HttpServerRequest request, long limit, Consumer<Buffer> whole, Consumer<Flaw> flawed) {
    new BodyCollector(request, limit, whole, flawed).start();
  }

  private void start() {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null && Long.parseLong(length) > limit) {
      refuse(Flaw.TOO_LARGE);
      return;
    }
    request.exceptionHandler(this::fail);
    request.handler(this::add);
    request.endHandler(nothing -> end());
  }

  private void add(Buffer piece) {
    if (over) {
      return;
    }
    if ((body == null ? 0 : body.length()) + piece.length() > limit) {
      refuse(Flaw.TOO_LARGE);
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

  private void fail(Throwable cause) {
    boolean gone = cause instanceof HttpClosedException || request.version() == HttpVersion.HTTP_2;
    if (!over && !gone) {
      request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      refuse(Flaw.MALFORMED);
      // Vert.x would end the connection before the answer is written.
      request.connection().close();
    }
  }

  private void refuse(Flaw flaw) {
    over = true;
    body = null;
    flawed.accept(flaw);
  }

  private void end() {
    if (!over) {
      whole.accept(body == null ? Buffer.buffer() : body);
    }
  }
}
