package io.github.apimworkshop.localazure.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/**
 * The body of an answer that is still coming in. It is read once, by the transfer to the caller or
 * by a subscriber, or given up. Belongs to one event loop.
 */
final class BackendBody implements Flow.Publisher<ByteBuffer> {
  private final HttpClientRequest request;
  private final HttpClientResponse response;
  private boolean taken;

  /** Holds the response back until somebody reads. */
  BackendBody(HttpClientRequest request, HttpClientResponse response) {
    this.request = request;
    this.response = response;
    response.pause();
    response.exceptionHandler(nobodyReads -> {});
  }

  /** The response to read from; it is paused. */
  HttpClientResponse take() {
    if (taken) {
      throw new IllegalStateException("the body of an answer can be read only once");
    }
    taken = true;
    return response;
  }

  /** Ends the call to the backend; the connection is closed unless the answer was complete. */
  void cancel() {
    taken = true;
    request.reset();
  }

  /** Gives up a body nobody reads; a short one is read away so that its connection lives on. */
  void discard() {
    if (taken) {
      return;
    }
    String length = response.getHeader("Content-Length");
    if (length != null && length.length() < 6) {
      taken = true;
      response.handler(nothing -> {});
      response.resume();
    } else {
      cancel();
    }
  }

  /** A subscriber that cancels before it asked for anything only gives the body up. */
  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    subscriber.onSubscribe(
        new Flow.Subscription() {
          private HttpClientResponse source;

          @Override
          public void request(long pieces) {
            if (source == null) {
              source = begin(subscriber);
            }
            source.fetch(pieces);
          }

          @Override
          public void cancel() {
            if (source == null) {
              discard();
            } else {
              BackendBody.this.cancel();
            }
          }
        });
  }

  private HttpClientResponse begin(Flow.Subscriber<? super ByteBuffer> subscriber) {
    HttpClientResponse source = take();
    source.handler((Buffer piece) -> subscriber.onNext(ByteBuffer.wrap(piece.getBytes())));
    source.endHandler(nothing -> subscriber.onComplete());
    source.exceptionHandler(subscriber::onError);
    return source;
  }
}
