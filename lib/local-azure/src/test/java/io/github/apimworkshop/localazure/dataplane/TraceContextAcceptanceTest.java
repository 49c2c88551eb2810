package io.github.apimworkshop.localazure.dataplane;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** W3C trace context on its way through the gateway. */
class TraceContextAcceptanceTest {
  private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @Test
  void traceparentAndTracestate_reachTheBackendUnchanged(@TempDir Path folder) throws Exception {
    var seen = new CompletableFuture<String>();
    HttpServer backend =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    backend.createContext(
        "/",
        exchange -> {
          var headers = exchange.getRequestHeaders();
          seen.complete(headers.getFirst("traceparent") + " " + headers.getFirst("tracestate"));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    backend.start();
    try (var plane = new RunningPlane(folder, 1)) {
      URI gateway = plane.openService();
      plane.backend("b1", URI.create("http://127.0.0.1:" + backend.getAddress().getPort()), "");
      plane.api();
      plane.apiPolicy(RunningPlane.plainPolicy("b1").replaceFirst("<authentication[^>]*>", ""));

      var response =
          plane.chat(
              gateway,
              "api-key",
              RunningPlane.KEY,
              "traceparent",
              PARENT,
              "tracestate",
              "lab=1,other=2");

      assertThat(response.statusCode()).isEqualTo(204);
      assertThat(seen.join()).isEqualTo(PARENT + " lab=1,other=2");
    } finally {
      backend.stop(0);
    }
  }
}
