package io.github.apimworkshop.localazure.trace;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One call of a gateway. Texts are empty where nothing matched.
 *
 * @param micros until the last byte was handed to the caller's connection
 * @param unit the gateway unit that served it, from 0
 * @param region what the answer said in {@code x-ms-region}
 * @param traceId empty when the call was not traced
 * @param error reason of the error that led to on-error
 */
public record CallRecord(
    Instant time,
    UUID requestId,
    String service,
    int unit,
    String api,
    String operation,
    String subscription,
    String method,
    String path,
    int status,
    long micros,
    String region,
    String error,
    String traceId,
    List<Attempt> attempts) {
  /** Copies the attempts. */
  public CallRecord {
    attempts = List.copyOf(attempts);
  }
}
