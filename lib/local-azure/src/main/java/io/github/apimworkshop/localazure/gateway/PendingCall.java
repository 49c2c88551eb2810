package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.policy.context.Headers;
import io.github.apimworkshop.policy.host.BodyContent;
import io.github.apimworkshop.policy.host.Completion;
import io.github.apimworkshop.policy.host.HostFailure;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;

/** A request on the wire whose headers have not come back yet. Belongs to one event loop. */
final class PendingCall {
  private static final long LARGEST_BUFFERED = 64L << 20;

  private final Completion<WireAnswer> done;
  private final boolean buffer;
  private HttpClientRequest request;
  private BackendBody body;
  private CallTimeouts.Line line;
  private boolean over;

  PendingCall(Completion<WireAnswer> done, boolean buffer) {
    this.done = done;
    this.buffer = buffer;
  }

  void limit(CallTimeouts timeouts, Duration limit) {
    line = timeouts.add(this, limit);
  }

  void timeOut() {
    if (end()) {
      resetRequest();
      done.fail(new HostFailure.Timeout("Request to the backend service timed out"));
    }
  }

  void started(HttpClientRequest started) {
    request = started;
    if (over) {
      started.reset();
    }
  }

  void answered(HttpClientResponse response) {
    if (over) {
      request.reset();
      return;
    }
    if (buffer) {
      collect(response);
      return;
    }
    end();
    body = new BackendBody(request, response);
    done.complete(answer(response, new BodyContent.Streamed(body)));
  }

  void fail(Throwable cause) {
    if (end()) {
      String text = cause.getMessage();
      done.fail(
          new HostFailure.ConnectionFailure(
              "The connection to the backend failed: "
                  + (text == null ? cause.getClass().getSimpleName() : text)));
    }
  }

  /** Gives the call up, its body included. */
  void cancel() {
    if (end()) {
      resetRequest();
      done.fail(new HostFailure.ConnectionFailure("The call was given up."));
    } else if (body != null) {
      body.cancel();
    }
  }

  /** Gives up a body nobody has read. */
  void discard() {
    if (body != null) {
      body.discard();
    }
  }

  private void collect(HttpClientResponse response) {
    Buffer whole = Buffer.buffer();
    response.handler(
        piece -> {
          whole.appendBuffer(piece);
          if (whole.length() > LARGEST_BUFFERED) {
            fail(new IllegalStateException("the answer is too large to be read by a policy"));
            request.reset();
          }
        });
    response.exceptionHandler(this::fail);
    response.endHandler(
        nothing -> {
          if (end()) {
            done.complete(answer(response, BackendClient.buffered(whole)));
          }
        });
  }

  private static WireAnswer answer(HttpClientResponse response, BodyContent content) {
    Headers headers = HopHeaders.read(response.headers());
    return new WireAnswer(response.statusCode(), response.statusMessage(), headers, content);
  }

  private boolean end() {
    if (over) {
      return false;
    }
    over = true;
    line.remove(this);
    return true;
  }

  private void resetRequest() {
    if (request != null) {
      request.reset();
    }
  }
}
