package io.github.apimworkshop.workshop.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * An answer as seen by the caller: it belongs to the request that was asked, not to the routed one,
 * since pollers read the next address from it; and its buffers are writable copies, since stream
 * readers ask for their arrays.
 */
final class CloudResponse extends HttpResponse {
  private final HttpResponse answer;

  CloudResponse(HttpRequest asked, HttpResponse answer) {
    super(asked);
    this.answer = answer;
  }

  @Override
  public int getStatusCode() {
    return answer.getStatusCode();
  }

  @Override
  @Deprecated
  public String getHeaderValue(String name) {
    return answer.getHeaderValue(HttpHeaderName.fromString(name));
  }

  @Override
  public HttpHeaders getHeaders() {
    return answer.getHeaders();
  }

  @Override
  public Flux<ByteBuffer> getBody() {
    return answer.getBody().map(CloudResponse::copy);
  }

  @Override
  public Mono<byte[]> getBodyAsByteArray() {
    return answer.getBodyAsByteArray();
  }

  @Override
  public Mono<String> getBodyAsString() {
    return answer.getBodyAsString();
  }

  @Override
  public Mono<String> getBodyAsString(Charset charset) {
    return answer.getBodyAsString(charset);
  }

  @Override
  public void close() {
    answer.close();
  }

  private static ByteBuffer copy(ByteBuffer read) {
    ByteBuffer copy = ByteBuffer.allocate(read.remaining());
    copy.put(read.duplicate()).flip();
    return copy;
  }
}
