package io.github.apimworkshop.benchmarks.streams;

import io.github.apimworkshop.benchmarks.lab.Target;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads many streams at once and measures how long each event was on its way. */
final class StreamReaders {
  private static final int SPREAD_MILLIS = 2_000;
  private static final Buffer BODY =
      Buffer.buffer("{\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"Count.\"}]}");

  private final Vertx vertx;
  private final HttpClient client;
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger mostOpen = new AtomicInteger();

  StreamReaders(Vertx vertx, int most) {
    this.vertx = vertx;
    this.client = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(most));
  }

  /** Streams begun within two seconds and read to their end; throws where one breaks off. */
  StreamTimes read(Target target, int streams) {
    mostOpen.set(0);
    var reads = new ArrayList<Future<List<Long>>>();
    for (int i = 0; i < streams; i++) {
      reads.add(
          vertx.timer(1 + (long) i * SPREAD_MILLIS / streams).compose(due -> readOne(target)));
    }
    var times = new StreamTimes();
    Future.all(reads).toCompletionStage().toCompletableFuture().join();
    reads.forEach(read -> times.add(read.result()));
    return times;
  }

  int mostOpen() {
    return mostOpen.get();
  }

  private Future<List<Long>> readOne(Target target) {
    var request =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setAbsoluteURI(target.chat().toString())
            .setHeaders(
                MultiMap.caseInsensitiveMultiMap()
                    .addAll(target.headers())
                    .add("Content-Type", "application/json"));
    mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
    return client
        .request(request)
        .compose(r -> r.send(BODY))
        .compose(this::events)
        .onComplete(done -> open.decrementAndGet());
  }

  private Future<List<Long>> events(HttpClientResponse response) {
    var late = new ArrayList<Long>();
    var rest = new StringBuilder();
    response.handler(
        piece -> {
          long now = System.nanoTime();
          rest.append(piece);
          int end = rest.indexOf("\n\n");
          while (end >= 0) {
            String event = rest.substring("data: ".length(), end);
            if (!event.equals("[DONE]")) {
              late.add(now - Long.parseLong(event));
            }
            rest.delete(0, end + 2);
            end = rest.indexOf("\n\n");
          }
        });
    return response
        .end()
        .map(
            whole -> {
              if (late.size() != StreamingBackend.EVENTS) {
                throw new IllegalStateException(
                    "a stream of %d events had %d".formatted(StreamingBackend.EVENTS, late.size()));
              }
              return late;
            });
  }
}
