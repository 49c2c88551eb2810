package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.policy.host.BodyContent;
import io.github.apimworkshop.policy.host.Completion;
import io.github.apimworkshop.policy.host.ForwardOptions;
import io.github.apimworkshop.policy.host.HttpProxy;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.ProxyOptions;
import java.net.URI;

/** Calls backends over connections that are kept alive. Belongs to one event loop. */
final class BackendClient {
  private static final int CONNECTIONS_PER_BACKEND = 1024;
  private static final int KEEP_ALIVE_SECONDS = 60;
  private static final int CONNECT_MILLIS = 10_000;

  private final Vertx vertx;
  private final HttpClient http1;
  private HttpClient http2;

  BackendClient(Vertx vertx) {
    this.vertx = vertx;
    this.http1 = client(HttpVersion.HTTP_1_1);
  }

  /** Sends a request; the completion gets the headers, or the reason why there are none. */
  PendingCall send(WireCall call, Completion<WireAnswer> done) {
    ForwardOptions options = call.options();
    PendingCall pending = new PendingCall(vertx, done, options.bufferResponse());
    RequestOptions request;
    try {
      request = request(call);
    } catch (IllegalArgumentException e) {
      pending.fail(e);
      return pending;
    }
    pending.startTimer(options.timeout());
    client(options)
        .request(request)
        .compose(
            r -> {
              pending.started(r);
              r.setFollowRedirects(options.followRedirects());
              HopHeaders.write(call.headers(), r.headers());
              return call.body() == null ? r.send() : r.send(Buffer.buffer(call.body()));
            })
        .onComplete(pending::answered, pending::fail);
    return pending;
  }

  private static RequestOptions request(WireCall call) {
    boolean ssl = call.url().scheme().equals("https");
    RequestOptions request =
        new RequestOptions()
            .setMethod(HttpMethod.valueOf(call.method()))
            .setHost(call.url().host())
            .setPort(call.url().port())
            .setURI(call.url().path() + call.url().queryString())
            .setSsl(ssl)
            .setConnectTimeout(CONNECT_MILLIS);
    if (ssl) {
      request.setSslOptions(
          new ClientSSLOptions()
              .setTrustAll(!call.tls().chain())
              .setHostnameVerificationAlgorithm(call.tls().name() ? "HTTPS" : ""));
    }
    call.options().proxy().ifPresent(proxy -> request.setProxyOptions(proxy(proxy)));
    return request;
  }

  private static ProxyOptions proxy(HttpProxy proxy) {
    URI uri = URI.create(proxy.url());
    ProxyOptions options = new ProxyOptions().setHost(uri.getHost()).setPort(uri.getPort());
    proxy.username().ifPresent(options::setUsername);
    proxy.password().ifPresent(options::setPassword);
    return options;
  }

  private HttpClient client(ForwardOptions options) {
    if (!options.httpVersion().equals("2")) {
      return http1;
    }
    if (http2 == null) {
      http2 = client(HttpVersion.HTTP_2);
    }
    return http2;
  }

  private HttpClient client(HttpVersion version) {
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
