package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.host.UsageCounters;
import io.github.apimworkshop.policy.host.UsageCounters.CounterKey;
import io.github.apimworkshop.policy.pipeline.Exchange;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Limits tokens per minute and per period. What a call really took is counted after the response,
 * so one call may overshoot
 * (learn.microsoft.com/azure/api-management/azure-openai-token-limit-policy, read 2026-11).
 */
final class TokenLimitPolicy extends PolicyStep {
  static final PolicyKind AZURE_OPENAI = kind("azure-openai-token-limit");
  static final PolicyKind LLM = kind("llm-token-limit");

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Value key;
  private final Value tokensPerMinute;
  private final Optional<TokenQuota> quota;
  private final Value estimatePrompt;
  private final TokenReport report;

  private TokenLimitPolicy(Parts parts) {
    super(parts);
    this.key = parts.value("counter-key");
    this.tokensPerMinute = parts.value("tokens-per-minute");
    this.quota = TokenQuota.of(parts);
    this.estimatePrompt = parts.value("estimate-prompt-tokens");
    this.report = TokenReport.of(parts);
    if (tokensPerMinute == null && quota.isEmpty()) {
      parts.fault(
          "At least one of the attributes 'tokens-per-minute' and 'token-quota' must be"
              + " specified.");
    }
  }

  private static PolicyKind kind(String name) {
    Shape shape =
        Shape.of(name)
            .required("counter-key")
            .optional("tokens-per-minute", new ValueRule.Whole(1, Integer.MAX_VALUE))
            .required("estimate-prompt-tokens", new ValueRule.Bool());
    return PolicyKind.of(TokenReport.declare(TokenQuota.declare(shape)), TokenLimitPolicy::new)
        .in(PolicyPlace.INBOUND);
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    Exchange exchange = run.exchange();
    Instant now = run.host().clock().instant();
    UsageCounters usage = run.host().usage();
    String text = String.valueOf(key.text(run));
    CounterKey counter = new CounterKey("llm-token-limit", text);
    ChatPrompt prompt = ChatPrompt.of(exchange);
    int booked = estimatePrompt.bool(run) ? prompt.estimate(run.host().tokenCounter()) : 0;
    int limit = tokensPerMinute == null ? Integer.MAX_VALUE : tokensPerMinute.int32(run);
    long used = tokensPerMinute == null ? 0 : usage.used(counter, MINUTE, now);
    if (used >= limit || used + booked > limit) {
      int free = Math.max(1, Math.min(limit, limit - booked + 1));
      report.remaining().tell(exchange, 0);
      throw exceeded(exchange, usage.untilBelow(counter, free, MINUTE, now));
    }
    if (quota.isPresent()) {
      quota.get().check(run, text, booked, report);
    }
    count(run, counter, text, limit, booked);
    TokenUsage.observe(
        run,
        prompt,
        taken -> {
          count(run, counter, text, limit, taken.total() - booked);
          report.consumed().tell(exchange, taken.total());
        });
    run.trace(this, "%d of %d tokens per minute are used.", used, limit);
    return StepResult.NEXT;
  }

  private void count(PipelineRun run, CounterKey counter, String text, int limit, long amount) {
    Instant now = run.host().clock().instant();
    if (tokensPerMinute != null) {
      if (amount != 0) {
        run.host().usage().add(counter, amount, now);
      }
      long left = limit - run.host().usage().used(counter, MINUTE, now);
      report.remaining().tell(run.exchange(), Math.max(0, left));
    }
    quota.ifPresent(each -> each.add(run, text, amount, report));
  }

  private PolicyFailure exceeded(Exchange exchange, Duration untilFree) {
    int seconds = RateLimits.seconds(untilFree);
    String message = "Token limit is exceeded. Try again in " + seconds + " seconds.";
    PolicyFailure refusal =
        PolicyFailure.withStatus(
            429, "Too Many Requests", "OpenAITokenLimitExceeded", message, message);
    return report.retryAfter().on(refusal, exchange, seconds);
  }
}
