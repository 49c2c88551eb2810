package io.github.apimworkshop.policy.pipeline;

import io.github.apimworkshop.policy.CompiledPolicy;
import io.github.apimworkshop.policy.host.PolicyHost;
import java.util.List;
import java.util.function.Consumer;

/**
 * The documents that apply to one operation, joined at their {@code base} elements. Immutable and
 * thread-safe (learn.microsoft.com/azure/api-management/api-management-howto-policies, read
 * 2026-11).
 */
public final class PolicyPipeline {
  private final List<CompiledPolicy> narrowToBroad;

  private PolicyPipeline(List<CompiledPolicy> narrowToBroad) {
    this.narrowToBroad = narrowToBroad;
  }

  /**
   * Joins documents given from the broadest scope to the narrowest; scopes without a document are
   * left out.
   */
  public static PolicyPipeline of(List<CompiledPolicy> broadToNarrow) {
    List<CompiledPolicy> reversed = new java.util.ArrayList<>(broadToNarrow);
    java.util.Collections.reverse(reversed);
    return new PolicyPipeline(List.copyOf(reversed));
  }

  /**
   * Runs all sections. Never blocks: policies that do not wait run before this method returns, the
   * others go on when the host calls back. {@code done} is called once, by whichever thread ends
   * the run.
   */
  public void run(Exchange exchange, PolicyHost host, Consumer<ExchangeOutcome> done) {
    throw new UnsupportedOperationException(narrowToBroad + "");
  }

  /** Runs on-error only, for an error the gateway found before any policy ran. */
  public void runError(
      Exchange exchange, PolicyHost host, GatewayError error, Consumer<ExchangeOutcome> done) {
    throw new UnsupportedOperationException(narrowToBroad + "");
  }

  /**
   * Answers a CORS preflight: only {@code cors} policies run. To be called when no operation
   * matches OPTIONS and {@link #answersPreflight()}.
   */
  public void runPreflight(Exchange exchange, PolicyHost host, Consumer<ExchangeOutcome> done) {
    throw new UnsupportedOperationException(narrowToBroad + "");
  }

  /** Whether inbound has a {@code cors} policy in any scope that takes part. */
  public boolean answersPreflight() {
    return false;
  }
}
