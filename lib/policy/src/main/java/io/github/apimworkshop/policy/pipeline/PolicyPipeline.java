package io.github.apimworkshop.policy.pipeline;

import io.github.apimworkshop.policy.CompiledPolicy;
import io.github.apimworkshop.policy.PolicySection;
import io.github.apimworkshop.policy.host.PolicyHost;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The documents that apply to one operation, joined at their {@code base} elements. Immutable and
 * thread-safe (learn.microsoft.com/azure/api-management/api-management-howto-policies, read
 * 2026-11).
 */
public final class PolicyPipeline {
  private final Map<PolicySection, List<List<Step>>> levels;

  private final boolean readsResponseBody;
  private final List<Step> preflightSteps;

  private PolicyPipeline(Map<PolicySection, List<List<Step>>> levels, boolean readsResponseBody) {
    this.levels = levels;
    this.readsResponseBody = readsResponseBody;
    this.preflightSteps =
        levels.get(PolicySection.INBOUND).stream()
            .flatMap(List::stream)
            .flatMap(
                step -> step instanceof StepGroup group ? group.steps().stream() : Stream.of(step))
            .filter(PreflightStep.class::isInstance)
            .toList();
  }

  /**
   * Joins documents given from the broadest scope to the narrowest; scopes without a document are
   * left out.
   */
  public static PolicyPipeline of(List<CompiledPolicy> broadToNarrow) {
    List<CompiledPolicy> narrowToBroad = new ArrayList<>(broadToNarrow);
    Collections.reverse(narrowToBroad);
    Map<PolicySection, List<List<Step>>> levels = new EnumMap<>(PolicySection.class);
    for (PolicySection section : PolicySection.values()) {
      levels.put(section, narrowToBroad.stream().map(policy -> policy.section(section)).toList());
    }
    return new PolicyPipeline(
        levels, narrowToBroad.stream().anyMatch(CompiledPolicy::readsResponseBody));
  }

  /**
   * Runs all sections. Never blocks: policies that do not wait run before this method returns, the
   * others go on when the host calls back. {@code done} is called once, by whichever thread ends
   * the run.
   */
  public void run(Exchange exchange, PolicyHost host, Consumer<ExchangeOutcome> done) {
    new SectionSequence(this, exchange, host, done).run(PolicySection.INBOUND);
  }

  /** Runs on-error only, for an error the gateway found before any policy ran. */
  public void runError(
      Exchange exchange, PolicyHost host, GatewayError error, Consumer<ExchangeOutcome> done) {
    new SectionSequence(this, exchange, host, done).fail(PolicyFailure.of(error), null);
  }

  /**
   * Answers a CORS preflight: only {@code cors} policies run. To be called when no operation
   * matches OPTIONS and {@link #answersPreflight()}.
   */
  public void runPreflight(Exchange exchange, PolicyHost host, Consumer<ExchangeOutcome> done) {
    new SectionSequence(this, exchange, host, done).runPreflight(preflightSteps);
  }

  /** Whether inbound has a {@code cors} policy in any scope that takes part. */
  public boolean answersPreflight() {
    return !preflightSteps.isEmpty();
  }

  /** Whether some policy reads the body of the backend's answer, so that it must be buffered. */
  boolean readsResponseBody() {
    return readsResponseBody;
  }

  /** The section's steps of each document, from the narrowest scope to the broadest. */
  List<List<Step>> levels(PolicySection section) {
    return levels.get(section);
  }
}
