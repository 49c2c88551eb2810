package io.github.apimworkshop.localazure.acceptance;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.util.Context;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sends what is meant for Azure's management and identity hosts to the local Azure. */
final class LoopbackHttp implements HttpClient {
  private static final Set<String> HOSTS =
      Set.of("management.azure.com", "login.microsoftonline.com", "169.254.169.254");

  private final HttpClient wire = new JdkHttpClientBuilder().build();
  private final URI target;

  LoopbackHttp(URI target) {
    this.target = target;
  }

  @Override
  public Mono<HttpResponse> send(HttpRequest request) {
    return send(request, Context.NONE);
  }

  @Override
  public Mono<HttpResponse> send(HttpRequest request, Context context) {
    return Mono.defer(
        () -> wire.send(routed(request), context).map(answer -> new Answer(request, answer)));
  }

  @Override
  public HttpResponse sendSync(HttpRequest request, Context context) {
    return send(request, context).block();
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

  /** Pollers read the next address from the request, so it must be the caller's. */
  private static final class Answer extends HttpResponse {
    private final HttpResponse wire;

    Answer(HttpRequest asked, HttpResponse wire) {
      super(asked);
      this.wire = wire;
    }

    @Override
    public int getStatusCode() {
      return wire.getStatusCode();
    }

    @Override
    @Deprecated
    public String getHeaderValue(String name) {
      return wire.getHeaderValue(HttpHeaderName.fromString(name));
    }

    @Override
    public HttpHeaders getHeaders() {
      return wire.getHeaders();
    }

    @Override
    public Flux<ByteBuffer> getBody() {
      return wire.getBody();
    }

    @Override
    public Mono<byte[]> getBodyAsByteArray() {
      return wire.getBodyAsByteArray();
    }

    @Override
    public Mono<String> getBodyAsString() {
      return wire.getBodyAsString();
    }

    @Override
    public Mono<String> getBodyAsString(Charset charset) {
      return wire.getBodyAsString(charset);
    }
  }
}
