package io.github.apimworkshop.localazure.acceptance;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The answer to a request that was sent elsewhere. Pollers read the next address from the request,
 * so it is the caller's; the OpenAI client reads the whole array behind each piece of a stream, so
 * pieces have arrays of their own length.
 */
public final class RoutedResponse extends HttpResponse {
  private final HttpResponse wire;

  /** {@code asked} is the request as the client made it, {@code wire} what came back. */
  public RoutedResponse(HttpRequest asked, HttpResponse wire) {
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
    return wire.getBody()
        .map(
            piece -> {
              byte[] bytes = new byte[piece.remaining()];
              piece.get(bytes);
              return ByteBuffer.wrap(bytes);
            });
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
