package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.host.OperationContract;
import io.github.apimworkshop.policy.pipeline.Content;
import io.github.apimworkshop.policy.pipeline.Exchange;
import io.github.apimworkshop.policy.pipeline.ExchangeResponse;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.util.List;
import java.util.Locale;

/**
 * Ends the pipeline with an example from the API's definition, or with an empty body
 * (learn.microsoft.com/azure/api-management/mock-response-policy, read 2026-11).
 */
final class MockResponsePolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("mock-response")
                  .optionalLiteral("status-code", new ValueRule.Whole(100, 999))
                  .optionalLiteral("content-type")
                  .optionalLiteral("index", new ValueRule.Whole(0, Integer.MAX_VALUE)),
              MockResponsePolicy::new)
          .in(PolicyPlace.INBOUND, PolicyPlace.OUTBOUND, PolicyPlace.ON_ERROR);

  private final int status;
  private final String contentType;
  private final int index;

  private MockResponsePolicy(Parts parts) {
    super(parts);
    this.status = parts.whole("status-code", 200);
    this.contentType = parts.literal("content-type");
    this.index = parts.whole("index", 0);
  }

  @Override
  public StepResult execute(PipelineRun run) {
    Exchange exchange = run.exchange();
    ExchangeResponse response = ExchangeResponse.ofStatus(status, ReasonPhrases.of(status));
    List<OperationContract.Response> examples =
        exchange.operation() == null
            ? List.of()
            : run.host().contract(exchange.api().id(), exchange.operation().id()).responses();
    examples.stream()
        .filter(each -> each.status() == status && each.example() != null && fits(each))
        .skip(index)
        .findFirst()
        .ifPresent(
            example -> {
              response.headers().set("Content-Type", List.of(example.contentType()));
              response.setBody(Content.of(example.example()));
            });
    if (contentType != null) {
      response.headers().set("Content-Type", List.of(contentType));
    }
    exchange.setResponse(response);
    run.trace(this, "Mocked response was returned with status %d.", status);
    return StepResult.END;
  }

  private boolean fits(OperationContract.Response example) {
    return contentType == null
        || example
            .contentType()
            .toLowerCase(Locale.ROOT)
            .startsWith(contentType.toLowerCase(Locale.ROOT));
  }
}
