package io.github.apimworkshop.workshop.traffic;

import io.github.apimworkshop.workshop.render.NotebookOutput;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;

/**
 * One request sent many times with {@code java.net.http} and nothing added: no retries, no key, no
 * header. Immutable; each setting gives a new one.
 */
public final class Traffic {
  private static final int WARM_UP = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpRequest request;
  private final int times;
  private final int parallel;
  private final int warmUp;

  private Traffic(HttpRequest request, int times, int parallel, int warmUp) {
    this.request = request;
    this.times = times;
    this.parallel = parallel;
    this.warmUp = warmUp;
  }

  /** The request to repeat; without a timeout of its own it gets one of 60 seconds. */
  public static Traffic send(HttpRequest request) {
    var patient =
        request.timeout().isPresent()
            ? request
            : HttpRequest.newBuilder(request, (name, value) -> true).timeout(PATIENCE).build();
    return new Traffic(patient, 1, 1, WARM_UP);
  }

  /** How many calls to record; 1 or more. */
  public Traffic times(int calls) {
    return new Traffic(request, positive(calls, "times"), parallel, warmUp);
  }

  /** How many calls are under way at once; 1 or more. */
  public Traffic inParallel(int calls) {
    return new Traffic(request, times, positive(calls, "inParallel"), warmUp);
  }

  /** Calls sent first and not recorded, so that class loading is not measured; 2 unless told. */
  public Traffic afterWarmUp(int calls) {
    return new Traffic(request, times, parallel, calls);
  }

  /** Sends all calls and waits for them. A call that fails is recorded, not thrown. */
  public Runs run() {
    return run(NotebookOutput.current());
  }

  Runs run(NotebookOutput output) {
    var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    var call = new RecordedCall(http, request);
    for (int i = 0; i < warmUp; i++) {
      call.send(0);
    }
    return new Runs(new ParallelCalls(call, times, parallel).run(new RunProgress(output, times)));
  }

  private static int positive(int value, String what) {
    if (value < 1) {
      throw new IllegalArgumentException(what + " must be 1 or more, not " + value);
    }
    return value;
  }
}
