package io.github.apimworkshop.localazure;

import io.github.apimworkshop.localazure.http.AllowedHosts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * How to run the local Azure.
 *
 * @param stateFolder where resources are kept; created when absent
 * @param port of management and identity on 127.0.0.1; 0 takes a free one
 * @param clock the time that resources and tokens show; it is wrapped in an {@link AdjustableClock}
 * @param random source of keys, ids and latencies; must be thread-safe
 * @param latencyScale factor on simulated latencies: 0 for none, 1 for the usual tens of
 *     milliseconds
 * @param adminToken what a caller of {@code /admin/...} sends as bearer token
 * @param gatewayUnits gateway instances per API Management service, each with counters of its own
 * @param allowedHosts what callers of gateway and console may name in {@code Host}
 */
public record LocalAzureSettings(
    Path stateFolder,
    int port,
    Clock clock,
    RandomGenerator random,
    double latencyScale,
    String adminToken,
    int gatewayUnits,
    AllowedHosts allowedHosts) {

  @Override
  public String toString() {
    return "LocalAzureSettings[stateFolder=" + stateFolder + ", port=" + port + "]";
  }
}
