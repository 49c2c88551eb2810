package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.localazure.gateway.BackendConnections.Endpoint;
import io.github.apimworkshop.policy.context.Url;
import io.github.apimworkshop.policy.host.BodyContent;
import io.github.apimworkshop.policy.host.Completion;
import io.github.apimworkshop.policy.host.ForwardOptions;
import io.github.apimworkshop.policy.host.HttpProxy;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.ProxyOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Calls backends over connections that are kept alive. Belongs to one event loop. */
final class BackendClient {
  private static final int CONNECTIONS_PER_BACKEND = 1024;
  private static final int KEEP_ALIVE_SECONDS = 60;
  private static final int CONNECT_MILLIS = 10_000;

  private final Vertx vertx;
  private final Function<Url, Optional<Url>> addresses;
  private final HttpClientAgent http1;
  private final BackendConnections connections;
  private final CallTimeouts timeouts;
  private HttpClientAgent http2;

  /** {@code addresses} says where a URL leads that is another one here. */
  BackendClient(Vertx vertx, Function<Url, Optional<Url>> addresses) {
    this.vertx = vertx;
    this.addresses = addresses;
    this.http1 = client(HttpVersion.HTTP_1_1);
    this.connections = new BackendConnections(vertx, http1, CONNECT_MILLIS, System::nanoTime);
    this.timeouts = new CallTimeouts(this::after, System::nanoTime);
  }

  /** Sends a request; the completion gets the headers, or the reason why there are none. */
  PendingCall send(WireCall asked, Completion<WireAnswer> done) {
    WireCall call = addresses.apply(asked.url()).map(asked::to).orElse(asked);
    ForwardOptions options = call.options();
    PendingCall pending = new PendingCall(done, options.bufferResponse());
    pending.limit(timeouts, options.timeout());
    try {
      if (isDirect(options)) {
        sendDirect(call, pending);
      } else {
        exchange(client(options).request(request(call)), call, pending)
            .onComplete(pending::answered, pending::fail);
      }
    } catch (IllegalArgumentException unsendable) {
      pending.fail(unsendable);
    }
    return pending;
  }

  private void after(Duration delay, Runnable action) {
    vertx.setTimer(Math.max(1, delay.toMillis()), id -> action.run());
  }

  private static boolean isDirect(ForwardOptions options) {
    return options.proxy().isEmpty()
        && !options.followRedirects()
        && !options.httpVersion().equals("2");
  }

  private void sendDirect(WireCall call, PendingCall pending) {
    Endpoint endpoint =
        new Endpoint(call.url().host(), call.url().port(), isTls(call) ? call.tls() : null);
    RequestOptions request =
        new RequestOptions().setMethod(HttpMethod.valueOf(call.method())).setURI(target(call));
    exchange(connections.request(endpoint, request), call, pending)
        .onComplete(
            response -> {
              connections.keepAfter(endpoint, response);
              pending.answered(response);
            },
            pending::fail);
  }

  private static Future<HttpClientResponse> exchange(
      Future<HttpClientRequest> request, WireCall call, PendingCall pending) {
    return request.compose(
        r -> {
          pending.started(r);
          r.exceptionHandler(comesByTheFutureToo -> {});
          r.setFollowRedirects(call.options().followRedirects());
          try {
            HopHeaders.write(call.headers(), r.headers());
            return (call.body() == null ? r.send() : r.send(Buffer.buffer(call.body())))
                .onFailure(failed -> release(r));
          } catch (IllegalArgumentException unsendable) {
            release(r);
            throw unsendable;
          }
        });
  }

  /** Gives back what a failed request holds: nobody else uses its HTTP/1.1 connection. */
  private static void release(HttpClientRequest failed) {
    if (failed.version() == HttpVersion.HTTP_2) {
      failed.reset();
    } else {
      failed.connection().close();
    }
  }

  private static RequestOptions request(WireCall call) {
    RequestOptions request =
        new RequestOptions()
            .setMethod(HttpMethod.valueOf(call.method()))
            .setHost(call.url().host())
            .setPort(call.url().port())
            .setURI(target(call))
            .setSsl(isTls(call))
            .setConnectTimeout(CONNECT_MILLIS);
    if (isTls(call)) {
      request.setSslOptions(BackendConnections.tls(call.tls()));
    }
    call.options().proxy().ifPresent(proxy -> request.setProxyOptions(proxy(proxy)));
    return request;
  }

  private static boolean isTls(WireCall call) {
    return call.url().scheme().equals("https");
  }

  private static String target(WireCall call) {
    return RequestTarget.toSend(call.url().path() + call.url().queryString());
  }

  private static ProxyOptions proxy(HttpProxy proxy) {
    URI uri = URI.create(proxy.url());
    ProxyOptions options = new ProxyOptions().setHost(uri.getHost()).setPort(uri.getPort());
    proxy.username().ifPresent(options::setUsername);
    proxy.password().ifPresent(options::setPassword);
    return options;
  }

  private HttpClientAgent client(ForwardOptions options) {
    if (!options.httpVersion().equals("2")) {
      return http1;
    }
    if (http2 == null) {
      http2 = client(HttpVersion.HTTP_2);
    }
    return http2;
  }

  private HttpClientAgent client(HttpVersion version) {
    return vertx.createHttpClient(
        new HttpClientOptions()
            .setProtocolVersion(version)
            .setHttp2ClearTextUpgrade(false)
            .setKeepAlive(true)
            .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
            .setTcpNoDelay(true),
        new PoolOptions().setHttp1MaxSize(CONNECTIONS_PER_BACKEND));
  }

  static BodyContent buffered(Buffer body) {
    return BodyContent.of(body.getBytes());
  }
}
