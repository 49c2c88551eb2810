package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.host.Completion;
import io.github.apimworkshop.policy.host.HostFailure;
import io.github.apimworkshop.policy.pipeline.Content;
import io.github.apimworkshop.policy.pipeline.Exchange;
import io.github.apimworkshop.policy.pipeline.ExchangeResponse;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers with the stored completion of a prompt that means nearly the same; the threshold is the
 * largest vector distance allowed
 * (learn.microsoft.com/azure/api-management/azure-openai-semantic-cache-lookup-policy, read
 * 2026-11).
 */
final class SemanticCacheLookupPolicy extends PolicyStep {
  static final PolicyKind AZURE_OPENAI = kind("azure-openai-semantic-cache-lookup");
  static final PolicyKind LLM = kind("llm-semantic-cache-lookup");
  static final String MISSED = "semantic-cache-lookup";

  /** What the store needs to know about the lookup before it. */
  @SuppressWarnings("ArrayRecordComponent")
  record Missed(String partition, float[] vector) {}

  private final Value threshold;
  private final String backendId;
  private final Value ignoreSystemMessages;
  private final Value maxMessageCount;
  private final List<Value> varyBy;

  private SemanticCacheLookupPolicy(Parts parts) {
    super(parts);
    this.threshold = parts.value("score-threshold");
    this.backendId = parts.literal("embeddings-backend-id");
    this.ignoreSystemMessages = parts.value("ignore-system-messages", "false");
    this.maxMessageCount = parts.value("max-message-count");
    this.varyBy = parts.texts("vary-by");
    if (!parts.environment().backendExists(backendId)) {
      parts.unknownReference("Backend with id '" + backendId + "' could not be found.");
    }
  }

  private static PolicyKind kind(String name) {
    return PolicyKind.of(
            Shape.of(name)
                .required("score-threshold", new ValueRule.Decimal(0, 1))
                .requiredLiteral("embeddings-backend-id")
                .optionalLiteral(
                    "embeddings-backend-auth", new ValueRule.OneOf(List.of("system-assigned")))
                .optional("ignore-system-messages", new ValueRule.Bool())
                .optional("max-message-count", new ValueRule.Whole(0, Integer.MAX_VALUE))
                .children(Shape.text("vary-by")),
            SemanticCacheLookupPolicy::new)
        .in(PolicyPlace.INBOUND)
        .once();
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    Exchange exchange = run.exchange();
    ChatPrompt prompt = ChatPrompt.of(exchange);
    boolean withoutSystem = ignoreSystemMessages.bool(run);
    List<ChatPrompt.Message> messages =
        prompt.messages().stream()
            .filter(message -> !withoutSystem || !message.role().equals("system"))
            .toList();
    boolean tooMany = maxMessageCount != null && messages.size() > maxMessageCount.int32(run);
    if (messages.isEmpty() || tooMany || prompt.stream()) {
      run.trace(this, "The request is not looked up in the semantic cache.");
      return StepResult.NEXT;
    }
    String partition = partition(run);
    double maxDistance = threshold.float64(run);
    String text = String.join("\n", messages.stream().map(ChatPrompt.Message::text).toList());
    run.host()
        .embeddings()
        .embed(
            backendId,
            text,
            new Completion<>() {
              @Override
              public void complete(float[] vector) {
                run.resume(() -> lookUp(run, partition, vector, maxDistance));
              }

              @Override
              public void fail(HostFailure failure) {
                run.resume(
                    () -> {
                      throw HostFailures.of(failure);
                    });
              }
            });
    return StepResult.WAIT;
  }

  private String partition(PipelineRun run) throws PolicyFailure {
    List<String> parts = new ArrayList<>();
    parts.add(run.exchange().api() == null ? "" : run.exchange().api().id());
    parts.add(run.exchange().request().path());
    for (Value value : varyBy) {
      parts.add(String.valueOf(value.text(run)));
    }
    return String.join("\n", parts);
  }

  private StepResult lookUp(PipelineRun run, String partition, float[] vector, double maxDistance) {
    Exchange exchange = run.exchange();
    Optional<byte[]> hit = run.host().vectors().nearest(partition, vector, maxDistance);
    if (hit.isPresent()) {
      ExchangeResponse response = ExchangeResponse.empty();
      response.headers().set("Content-Type", List.of("application/json"));
      response.setBody(Content.of(hit.get()));
      exchange.setResponse(response);
      run.trace(this, "A completion for a similar prompt was found in the semantic cache.");
      return StepResult.END;
    }
    exchange.notes().put(MISSED, new Missed(partition, vector));
    exchange.wantResponseBody();
    run.trace(this, "No completion for a similar prompt was found in the semantic cache.");
    return StepResult.NEXT;
  }
}
