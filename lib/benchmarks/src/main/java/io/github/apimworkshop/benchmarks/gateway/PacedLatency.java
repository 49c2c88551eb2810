package io.github.apimworkshop.benchmarks.gateway;

import io.github.apimworkshop.benchmarks.lab.Target;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** Response times at a steady pace, measured from when each request was due. */
final class PacedLatency {
  static final int PER_SECOND = 500;
  private static final long NANOS = 1_000_000_000L;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String body;

  PacedLatency(String body) {
    this.body = body;
  }

  /** In milliseconds. */
  record Percentiles(double p50, double p99) {
    Percentiles above(Percentiles direct) {
      return new Percentiles(p50 - direct.p50, p99 - direct.p99);
    }
  }

  /** Throws where any answer was not a success. */
  Percentiles measure(Target target, int seconds) throws IOException {
    var request = request(target);
    var answers = new ArrayList<CompletableFuture<Long>>();
    long start = System.nanoTime();
    for (int i = 0; i < seconds * PER_SECOND; i++) {
      long due = start + i * NANOS / PER_SECOND;
      LockSupport.parkNanos(due - System.nanoTime());
      answers.add(
          http.sendAsync(request, BodyHandlers.ofByteArray())
              .thenApply(r -> r.statusCode() == 200 ? System.nanoTime() - due : -1));
    }
    long[] times = answers.stream().mapToLong(CompletableFuture::join).sorted().toArray();
    if (Arrays.stream(times).anyMatch(time -> time < 0)) {
      throw new IOException(target.name() + " did not answer every request with 200");
    }
    return new Percentiles(at(times, 0.5), at(times, 0.99));
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.round(share * sorted.length))] / 1e6;
  }

  private HttpRequest request(Target target) {
    var request =
        HttpRequest.newBuilder(target.chat())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    target.headers().forEach(request::header);
    return request.build();
  }
}
