package io.github.apimworkshop.policy.pipeline;

import io.github.apimworkshop.policy.PolicySection;
import io.github.apimworkshop.policy.context.LastError;
import io.github.apimworkshop.policy.expression.ExpressionHost;
import io.github.apimworkshop.policy.host.PolicyHost;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Takes one exchange through the sections and, when something fails, to on-error. */
final class SectionSequence implements PipelineRun.Ending {
  private final PolicyPipeline pipeline;
  private final Exchange exchange;
  private final PolicyHost host;
  private final Consumer<ExchangeOutcome> done;
  private final ExpressionHost expressionHost;

  SectionSequence(
      PolicyPipeline pipeline, Exchange exchange, PolicyHost host, Consumer<ExchangeOutcome> done) {
    this.pipeline = pipeline;
    this.exchange = exchange;
    this.host = host;
    this.done = done;
    this.expressionHost = ExpressionHost.of(host.clock(), host.random());
  }

  Exchange exchange() {
    return exchange;
  }

  PolicyHost host() {
    return host;
  }

  ExpressionHost expressionHost() {
    return expressionHost;
  }

  boolean readsResponseBody() {
    return pipeline.readsResponseBody();
  }

  void run(PolicySection section) {
    exchange.enter(section);
    if (section == PolicySection.BACKEND && exchange.response() == null) {
      exchange.setResponse(ExchangeResponse.empty());
    }
    List<List<Step>> levels = pipeline.levels(section);
    PipelineRun run = new PipelineRun(this, levels, this);
    List<Step> steps = levels.isEmpty() ? List.of() : levels.get(0);
    if (section == PolicySection.OUTBOUND && !exchange.answerChecks().isEmpty()) {
      steps = Stream.concat(exchange.answerChecks().stream(), steps.stream()).toList();
    }
    if (!steps.isEmpty()) {
      run.enter(new Block(null, steps));
    }
    run.start();
  }

  void runPreflight(List<Step> steps) {
    PipelineRun run =
        new PipelineRun(this, List.of(steps), (ended, result, failure, culprit) -> finish());
    run.enter(new Block(null, steps));
    run.start();
  }

  void fail(PolicyFailure failure, Step culprit) {
    StepInfo info = culprit == null ? null : culprit.info();
    exchange.setLastError(
        new LastError(
            failure.source() == null && info != null ? info.policy() : failure.source(),
            failure.reason(),
            failure.getMessage(),
            info == null ? null : info.scope().word(),
            info == null ? null : exchange.section().word(),
            info == null ? null : info.path(),
            info == null ? null : info.policyId()));
    exchange.setResponse(failure.toResponse(exchange));
    if (exchange.section() == PolicySection.ON_ERROR) {
      finish();
    } else {
      run(PolicySection.ON_ERROR);
    }
  }

  @Override
  public void ended(PipelineRun run, StepResult result, PolicyFailure failure, Step culprit) {
    if (failure != null) {
      fail(failure, culprit);
      return;
    }
    PolicySection section = exchange.section();
    if (result == StepResult.END
        || section == PolicySection.OUTBOUND
        || section == PolicySection.ON_ERROR) {
      finish();
    } else {
      run(section == PolicySection.INBOUND ? PolicySection.BACKEND : PolicySection.OUTBOUND);
    }
  }

  private void finish() {
    exchange.completed();
    ExchangeResponse response = exchange.response();
    done.accept(
        new ExchangeOutcome(
            response.statusCode(),
            response.statusReason(),
            response.headers(),
            response.content(),
            Optional.ofNullable(exchange.lastError()),
            List.copyOf(exchange.listeners())));
  }
}
