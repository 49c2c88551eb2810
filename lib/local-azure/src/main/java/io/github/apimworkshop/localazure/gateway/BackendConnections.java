package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.localazure.backend.TlsValidation;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpClientConnection;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpConnectOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.ClientSSLOptions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTTP/1.1 connections to backends, kept alive between calls; the one used last is taken first. The
 * client's own pool resolves and locks on each call what is settled here. Belongs to one event
 * loop.
 */
final class BackendConnections {
  /**
   * Where connections lead.
   *
   * @param tls null for plain HTTP
   */
  record Endpoint(String host, int port, TlsValidation tls) {}

  private record Idle(HttpClientConnection connection, long until) {}

  private static final Duration KEEP_ALIVE = Duration.ofSeconds(60);
  private static final Duration SWEEP = Duration.ofSeconds(10);
  private static final Pattern TIMEOUT = Pattern.compile("timeout=([0-9]{1,4})");

  private final Vertx vertx;
  private final HttpClientAgent client;
  private final int connectMillis;
  private final LongSupplier nanoTime;
  private final Map<Endpoint, Deque<Idle>> idle = new HashMap<>();
  private final Set<HttpClientConnection> open = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * Opens connections with {@code client}, but never uses its pool.
   *
   * @param nanoTime as {@link System#nanoTime()}; says when a kept connection is too old
   */
  BackendConnections(
      Vertx vertx, HttpClientAgent client, int connectMillis, LongSupplier nanoTime) {
    this.vertx = vertx;
    this.client = client;
    this.connectMillis = connectMillis;
    this.nanoTime = nanoTime;
    vertx.setPeriodic(SWEEP.toMillis(), id -> idle.values().forEach(this::closeExpired));
  }

  /** A request on a connection that nobody else uses until the answer has come in whole. */
  Future<HttpClientRequest> request(Endpoint endpoint, RequestOptions options) {
    HttpClientConnection connection = takeIdle(endpoint);
    return connection != null
        ? connection.request(options)
        : connect(endpoint).compose(opened -> opened.request(options));
  }

  /** Keeps the connection of an answer for other calls once its last byte is there. */
  void keepAfter(Endpoint endpoint, HttpClientResponse response) {
    if (response.request().connection() instanceof HttpClientConnection connection) {
      long until = nanoTime.getAsLong() + keepAlive(response).toNanos();
      response.end().onSuccess(whole -> keepUnlessClosing(endpoint, new Idle(connection, until)));
    }
  }

  /** A connection that ends with its answer, as with HTTP/1.0, is closed after this turn. */
  private void keepUnlessClosing(Endpoint endpoint, Idle connection) {
    vertx.runOnContext(
        nextTurn -> {
          if (open.contains(connection.connection())) {
            keep(endpoint, connection);
          }
        });
  }

  private HttpClientConnection takeIdle(Endpoint endpoint) {
    Deque<Idle> waiting = idle.get(endpoint);
    if (waiting == null) {
      return null;
    }
    closeExpired(waiting);
    Idle last = waiting.pollFirst();
    return last == null ? null : last.connection();
  }

  private void keep(Endpoint endpoint, Idle connection) {
    idle.computeIfAbsent(endpoint, e -> new ArrayDeque<>()).addFirst(connection);
  }

  private void closeExpired(Deque<Idle> waiting) {
    while (!waiting.isEmpty() && waiting.peekLast().until() - nanoTime.getAsLong() <= 0) {
      waiting.pollLast().connection().close();
    }
  }

  private Future<HttpClientConnection> connect(Endpoint endpoint) {
    HttpConnectOptions options =
        new HttpConnectOptions()
            .setHost(endpoint.host())
            .setPort(endpoint.port())
            .setSsl(endpoint.tls() != null)
            .setConnectTimeout(connectMillis);
    if (endpoint.tls() != null) {
      options.setSslOptions(tls(endpoint.tls()));
    }
    return client.connect(options).onSuccess(opened -> forgetWhenClosed(endpoint, opened));
  }

  private void forgetWhenClosed(Endpoint endpoint, HttpClientConnection connection) {
    open.add(connection);
    connection.closeHandler(
        closed -> {
          open.remove(connection);
          Deque<Idle> waiting = idle.get(endpoint);
          if (waiting != null) {
            waiting.removeIf(kept -> kept.connection() == connection);
          }
        });
  }

  /** Servers that close earlier say when, and a request must not meet their closing. */
  private static Duration keepAlive(HttpClientResponse response) {
    String said = response.getHeader("Keep-Alive");
    Matcher timeout = said == null ? null : TIMEOUT.matcher(said);
    if (timeout == null || !timeout.find()) {
      return KEEP_ALIVE;
    }
    Duration stated = Duration.ofSeconds(Integer.parseInt(timeout.group(1))).minusMillis(500);
    return stated.compareTo(KEEP_ALIVE) < 0 ? stated : KEEP_ALIVE;
  }

  static ClientSSLOptions tls(TlsValidation tls) {
    return new ClientSSLOptions()
        .setTrustAll(!tls.chain())
        .setHostnameVerificationAlgorithm(tls.name() ? "HTTPS" : "");
  }
}
