package io.github.apimworkshop.localazure.dataplane;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import io.github.apimworkshop.localazure.acceptance.RoutedResponse;
import reactor.core.publisher.Mono;

/** The JDK transport over loopback, where https becomes http. */
final class LoopbackOpenAi implements HttpClient {
  private final HttpClient wire = new JdkHttpClientBuilder().build();

  @Override
  public Mono<HttpResponse> send(HttpRequest request) {
    HttpRequest routed =
        request.copy().setUrl(request.getUrl().toString().replaceFirst("^https:", "http:"));
    return wire.send(routed).map(answer -> new RoutedResponse(request, answer));
  }
}
