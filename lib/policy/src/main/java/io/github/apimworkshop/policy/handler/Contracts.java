package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.host.OperationContract;
import io.github.apimworkshop.policy.pipeline.Exchange;
import io.github.apimworkshop.policy.pipeline.PipelineRun;

/** Finds what the API's definition says about the operation of an exchange. */
final class Contracts {
  private Contracts() {}

  static OperationContract of(PipelineRun run) {
    Exchange exchange = run.exchange();
    return exchange.api() == null || exchange.operation() == null
        ? OperationContract.EMPTY
        : run.host().contract(exchange.api().id(), exchange.operation().id());
  }
}
