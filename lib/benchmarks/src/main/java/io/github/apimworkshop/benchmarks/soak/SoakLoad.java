package io.github.apimworkshop.benchmarks.soak;

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
import java.util.concurrent.atomic.AtomicLong;

/** Sends calls at a steady pace and hands what comes back to the audit. */
final class SoakLoad {
  private static final int MOST_WAITING = 1_000;
  private static final int TICK_MILLIS = 5;
  private static final Buffer BODY =
      Buffer.buffer("{\"messages\":[{\"role\":\"user\",\"content\":\"" + "x".repeat(900) + "\"}]}");

  private final Vertx vertx;
  private final Target target;
  private final CallAudit audit;
  private final HttpClient client;
  private final AtomicLong calls = new AtomicLong();
  private double owed;
  private long last;

  SoakLoad(Vertx vertx, Target target, CallAudit audit) {
    this.vertx = vertx;
    this.target = target;
    this.audit = audit;
    this.client = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(MOST_WAITING));
  }

  /** Calls as fast as answers come, 64 at a time, and returns how many a second that makes. */
  double capacity(int seconds) throws InterruptedException {
    long before = audit.finished();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    for (int i = 0; i < 64; i++) {
      vertx.runOnContext(nothing -> repeat(end));
    }
    while (System.nanoTime() < end || audit.waiting() > 0) {
      Thread.sleep(TICK_MILLIS);
    }
    return (double) (audit.finished() - before) / seconds;
  }

  private void repeat(long end) {
    if (System.nanoTime() < end) {
      call().onComplete(done -> repeat(end));
    }
  }

  /** Starts sending; the id stops it. */
  long start(double perSecond) {
    last = System.nanoTime();
    return vertx.setPeriodic(TICK_MILLIS, id -> tick(perSecond));
  }

  void stop(long id) {
    vertx.cancelTimer(id);
  }

  long sent() {
    return calls.get();
  }

  private void tick(double perSecond) {
    long now = System.nanoTime();
    owed = Math.min(perSecond, owed + (now - last) / 1e9 * perSecond);
    last = now;
    while (owed >= 1 && audit.waiting() < MOST_WAITING) {
      owed--;
      call();
    }
  }

  private Future<Void> call() {
    long call = calls.incrementAndGet();
    audit.begin(call);
    var request =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setAbsoluteURI(target.chat().toString())
            .setHeaders(
                MultiMap.caseInsensitiveMultiMap()
                    .addAll(target.headers())
                    .add("Content-Type", "application/json")
                    .add(FaultyBackend.CALL, Long.toString(call)));
    return client
        .request(request)
        .compose(r -> r.send(BODY))
        .compose(SoakLoad::outcome)
        .otherwise(noStatusLine -> Outcome.none())
        .onSuccess(outcome -> audit.end(call, outcome))
        .mapEmpty();
  }

  private static Future<Outcome> outcome(HttpClientResponse response) {
    int status = response.statusCode();
    return response
        .body()
        .map(body -> new Outcome(status, body.toString()))
        .otherwise(brokenOff -> new Outcome(status, null));
  }
}
