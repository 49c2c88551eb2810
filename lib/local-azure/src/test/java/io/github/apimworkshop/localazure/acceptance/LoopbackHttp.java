package io.github.apimworkshop.localazure.acceptance;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.util.Context;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Sends what is meant for Azure's management and identity hosts to the local Azure. */
final class LoopbackHttp implements HttpClient {
  private static final Set<String> HOSTS =
      Set.of("management.azure.com", "login.microsoftonline.com", "169.254.169.254");

  private final HttpClient wire = new JdkHttpClientBuilder().build();
  private final URI target;
  private final MadeCalls calls;

  LoopbackHttp(URI target, MadeCalls calls) {
    this.target = target;
    this.calls = calls;
  }

  @Override
  public Mono<HttpResponse> send(HttpRequest request) {
    return send(request, Context.NONE);
  }

  @Override
  public Mono<HttpResponse> send(HttpRequest request, Context context) {
    return Mono.defer(
        () ->
            wire.send(routed(request), context)
                .doOnNext(answer -> noted(request, answer))
                .map(answer -> new RoutedResponse(request, answer)));
  }

  @Override
  public HttpResponse sendSync(HttpRequest request, Context context) {
    return send(request, context).block();
  }

  private void noted(HttpRequest request, HttpResponse answer) {
    calls.add(request.getHttpMethod().name(), request.getUrl().getPath(), answer.getStatusCode());
  }

  private HttpRequest routed(HttpRequest request) {
    URL url = request.getUrl();
    if (!HOSTS.contains(url.getHost())) {
      throw new IllegalArgumentException("Not routed to the local Azure: " + url.getHost());
    }
    try {
      return request.copy().setUrl(new URL(target + url.getFile()));
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
