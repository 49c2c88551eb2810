package io.github.apimworkshop.workshop.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.github.apimworkshop.workshop.WorkshopException;
import java.net.ConnectException;
import java.net.URL;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;

/**
 * The transport of every Azure client in the kit: the JDK's, with each request sent where its host
 * lives (see {@link HostRoutes}). Synchronous calls wait for the reactive path, because the JDK
 * transport would otherwise hold back a stream until its end. Thread-safe.
 */
final class CloudHttp implements HttpClient {
  private static final HttpHeaderName ASKED_HOST = HttpHeaderName.fromString("X-Local-Host");

  private final HttpClient wire;
  private final UnaryOperator<URL> routes;

  CloudHttp(HttpClient wire, UnaryOperator<URL> routes) {
    this.wire = wire;
    this.routes = routes;
  }

  @Override
  public Mono<HttpResponse> send(HttpRequest request) {
    return send(request, Context.NONE);
  }

  @Override
  public Mono<HttpResponse> send(HttpRequest request, Context context) {
    return Mono.defer(() -> wire.send(routed(request), context))
        .onErrorMap(ConnectException.class, e -> noConnection(request))
        .map(answer -> new CloudResponse(request, answer));
  }

  @Override
  public HttpResponse sendSync(HttpRequest request, Context context) {
    return send(request, context).block();
  }

  private HttpRequest routed(HttpRequest request) {
    URL to = routes.apply(request.getUrl());
    if (to.equals(request.getUrl())) {
      return request;
    }
    return request.copy().setUrl(to).setHeader(ASKED_HOST, request.getUrl().getHost());
  }

  private WorkshopException noConnection(HttpRequest request) {
    String host = request.getUrl().getHost();
    return routes.apply(request.getUrl()).equals(request.getUrl())
        ? new WorkshopException(
            "LAB-003", "No connection to " + host + ". Check the network or proxy.")
        : LocalTarget.gone();
  }
}
