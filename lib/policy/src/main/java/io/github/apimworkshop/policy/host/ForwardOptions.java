package io.github.apimworkshop.policy.host;

import java.time.Duration;
import java.util.Optional;

/**
 * How a call is sent (learn.microsoft.com/azure/api-management/forward-request-policy, read
 * 2026-11).
 *
 * @param timeout for the status line and headers, not for the body
 * @param httpVersion {@code 1}, {@code 2or1} or {@code 2}
 * @param bufferResponse true when something will read the whole body before it goes to the caller
 * @param proxy the proxy the {@code proxy} policy asked for
 * @param certificate the certificate {@code authentication-certificate} asked for
 */
public record ForwardOptions(
    Duration timeout,
    Optional<Duration> continueTimeout,
    String httpVersion,
    boolean followRedirects,
    boolean bufferResponse,
    Optional<HttpProxy> proxy,
    Optional<ClientCertificate> certificate) {

  /** Five minutes, HTTP/1.1, no redirects. */
  public static final ForwardOptions DEFAULT =
      new ForwardOptions(
          Duration.ofMinutes(5),
          Optional.empty(),
          "1",
          false,
          false,
          Optional.empty(),
          Optional.empty());
}
