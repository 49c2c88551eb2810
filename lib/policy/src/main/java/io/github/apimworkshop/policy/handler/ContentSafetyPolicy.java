package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.PolicySection;
import io.github.apimworkshop.policy.host.Completion;
import io.github.apimworkshop.policy.host.ContentSafety;
import io.github.apimworkshop.policy.host.HostFailure;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Blocks prompts and completions a content safety resource finds harmful
 * (learn.microsoft.com/azure/api-management/llm-content-safety-policy, read 2026-11).
 */
final class ContentSafetyPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("llm-content-safety")
                  .required("backend-id")
                  .optional("shield-prompt", new ValueRule.Bool())
                  .optional("enforce-on-completions", new ValueRule.Bool())
                  .optional("window-size", new ValueRule.Whole(1, Integer.MAX_VALUE))
                  .optional("window-overlap-size", new ValueRule.Whole(0, Integer.MAX_VALUE))
                  .child(
                      Shape.of("categories")
                          .optionalLiteral(
                              "output-type",
                              new ValueRule.OneOf(
                                  List.of("FourSeverityLevels", "EightSeverityLevels")))
                          .child(
                              Shape.of("category")
                                  .required(
                                      "name",
                                      new ValueRule.OneOf(
                                          List.of("Hate", "SelfHarm", "Sexual", "Violence")))
                                  .required("threshold", new ValueRule.Whole(0, 7)),
                              1,
                              4))
                  .child(Shape.of("blocklists").children(Shape.text("id"))),
              ContentSafetyPolicy::new)
          .in(PolicyPlace.INBOUND, PolicyPlace.OUTBOUND);

  private record Category(Value name, Value threshold) {}

  private final Value backendId;
  private final Value shieldPrompt;
  private final Value enforceOnCompletions;
  private final boolean eightLevels;
  private final List<Category> categories;
  private final List<Value> blocklists;

  private ContentSafetyPolicy(Parts parts) {
    super(parts);
    this.backendId = parts.value("backend-id");
    this.shieldPrompt = parts.value("shield-prompt", "false");
    this.enforceOnCompletions = parts.value("enforce-on-completions", "false");
    if (parts.info().section() == PolicySection.OUTBOUND) {
      parts.requireResponseBody();
    }
    this.eightLevels =
        parts
            .child("categories")
            .map(block -> block.word("output-type", "").equals("eightseveritylevels"))
            .orElse(false);
    this.categories =
        parts
            .child("categories")
            .map(block -> block.children("category"))
            .orElse(List.of())
            .stream()
            .map(each -> new Category(each.value("name"), each.value("threshold")))
            .toList();
    this.blocklists = parts.child("blocklists").map(b -> b.texts("id")).orElse(List.of());
    if (backendId.isLiteral() && !parts.environment().backendExists(backendId.literal())) {
      parts.unknownReference("Backend with id '" + backendId.literal() + "' could not be found.");
    }
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    boolean answered = run.exchange().section() == PolicySection.OUTBOUND;
    if (!answered && enforceOnCompletions.bool(run)) {
      run.exchange().checkAnswer(this);
    }
    Map<String, Integer> thresholds = new LinkedHashMap<>();
    for (Category each : categories) {
      thresholds.put(each.name.text(run), each.threshold.int32(run));
    }
    ContentSafety.Analysis analysis =
        new ContentSafety.Analysis(
            backendId.text(run),
            answered ? ChatAnswer.text(run.exchange()) : ChatPrompt.of(run.exchange()).text(),
            List.copyOf(thresholds.keySet()),
            eightLevels,
            !answered && shieldPrompt.bool(run),
            TokenPlace.texts(blocklists, run));
    run.host()
        .contentSafety()
        .analyze(
            analysis,
            new Completion<>() {
              @Override
              public void complete(ContentSafety.Verdict verdict) {
                run.resume(() -> judge(run, verdict, thresholds));
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

  private StepResult judge(
      PipelineRun run, ContentSafety.Verdict verdict, Map<String, Integer> thresholds)
      throws PolicyFailure {
    for (Map.Entry<String, Integer> threshold : thresholds.entrySet()) {
      int severity = verdict.severities().getOrDefault(threshold.getKey(), 0);
      if (severity > 0 && severity >= threshold.getValue()) {
        throw blocked("category " + threshold.getKey() + ", severity " + severity);
      }
    }
    if (verdict.attack()) {
      throw blocked("attack on the prompt");
    }
    if (!verdict.blocklistHits().isEmpty()) {
      throw blocked("blocklist");
    }
    run.trace(
        this,
        run.exchange().section() == PolicySection.OUTBOUND
            ? "The completion was found safe."
            : "The prompt was found safe.");
    return StepResult.NEXT;
  }

  private static PolicyFailure blocked(String why) {
    return PolicyFailure.withStatus(
        403,
        "Forbidden",
        "RequestBlocked",
        "Request failed content safety check: " + why + ".",
        "Request failed content safety check.");
  }
}
