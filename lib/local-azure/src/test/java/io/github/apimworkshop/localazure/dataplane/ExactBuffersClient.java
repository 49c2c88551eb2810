package io.github.apimworkshop.localazure.dataplane;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The JDK transport over loopback, where https becomes http. Pieces of a body are handed on in
 * writable arrays of their own length: the OpenAI client reads the whole array behind each of them.
 */
final class ExactBuffersClient implements HttpClient {
  private final HttpClient wire = new JdkHttpClientBuilder().build();

  @Override
  public Mono<HttpResponse> send(HttpRequest request) {
    HttpRequest routed =
        request.copy().setUrl(request.getUrl().toString().replaceFirst("^https:", "http:"));
    return wire.send(routed).map(answer -> new Answer(request, answer));
  }

  private static final class Answer extends HttpResponse {
    private final HttpResponse wire;

    Answer(HttpRequest request, HttpResponse wire) {
      super(request);
      this.wire = wire;
    }

    @Override
    public Flux<ByteBuffer> getBody() {
      return wire.getBody()
          .map(
              piece -> {
                byte[] bytes = new byte[piece.remaining()];
                piece.get(bytes);
                return ByteBuffer.wrap(bytes);
              });
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
    public Mono<byte[]> getBodyAsByteArray() {
      return wire.getBodyAsByteArray();
    }

    @Override
    public Mono<String> getBodyAsString() {
      return getBodyAsString(StandardCharsets.UTF_8);
    }

    @Override
    public Mono<String> getBodyAsString(Charset charset) {
      return wire.getBodyAsString(charset);
    }
  }
}
