package io.github.apimworkshop.policy.pipeline;

import io.github.apimworkshop.policy.host.PolicyHost;

/** One exchange going through a pipeline. */
public final class PipelineRun {
  private final Exchange exchange;
  private final PolicyHost host;

  PipelineRun(Exchange exchange, PolicyHost host) {
    this.exchange = exchange;
    this.host = host;
  }

  public Exchange exchange() {
    return exchange;
  }

  public PolicyHost host() {
    return host;
  }
}
