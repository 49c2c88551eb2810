package io.github.apimworkshop.policy.host;

import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Everything a running pipeline needs from outside; given by the gateway. Shared by all exchanges,
 * so every part is thread-safe. The policy module opens nothing by itself.
 */
public interface PolicyHost {
  Clock clock();

  RandomGenerator random();

  Timer timer();

  /**
   * Sends the caller's request to its backend: chooses the pool member, asks and informs the
   * circuit breaker.
   */
  void forward(BackendCall call, Completion<BackendAnswer> done);

  /** Sends a request a policy made up. */
  void send(OutboundCall call, Completion<BackendAnswer> done);

  ValueCache cache();

  VectorCache vectors();

  UsageCounters usage();

  QuotaCounters quotas();

  TokenSource tokens();

  TokenCounter tokenCounter();

  MetricsSink metrics();

  EventSink events();

  TraceSink traces();

  ContentSafety contentSafety();

  Embeddings embeddings();

  /** What the API's definition says about the operation. */
  default OperationContract contract(String apiId, String operationId) {
    return OperationContract.EMPTY;
  }

  /** The text of a schema resource of the service. */
  default Optional<String> schema(String schemaId) {
    return Optional.empty();
  }
}
