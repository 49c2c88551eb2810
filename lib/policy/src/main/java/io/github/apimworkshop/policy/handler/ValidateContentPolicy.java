package io.github.apimworkshop.policy.handler;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks size, content type and, for JSON, the schema of a body
 * (learn.microsoft.com/azure/api-management/validate-content-policy, read 2026-11).
 */
final class ValidateContentPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("validate-content")
                  .required("unspecified-content-type-action", ValidationAction.RULE)
                  .required("max-size", new ValueRule.Whole(0, Integer.MAX_VALUE))
                  .required("size-exceeded-action", ValidationAction.RULE)
                  .optionalLiteral("errors-variable-name")
                  .child(
                      Shape.of("content-type-map")
                          .optionalLiteral("any-content-type-value")
                          .optionalLiteral("missing-content-type-value")
                          .children(
                              Shape.of("type")
                                  .optionalLiteral("from")
                                  .optional("when", new ValueRule.Bool())
                                  .requiredLiteral("to")))
                  .children(
                      Shape.of("content")
                          .optionalLiteral("type")
                          .requiredLiteral(
                              "validate-as", new ValueRule.OneOf(List.of("json", "xml", "soap")))
                          .required("action", ValidationAction.RULE)
                          .optionalLiteral("schema-id")
                          .optionalLiteral("schema-ref")
                          .optionalLiteral("allow-additional-properties", new ValueRule.Bool())
                          .optionalLiteral(
                              "case-insensitive-property-names", new ValueRule.Bool())),
              ValidateContentPolicy::new)
          .in(PolicyPlace.INBOUND, PolicyPlace.OUTBOUND, PolicyPlace.ON_ERROR)
          .readingResponseBody();

  private record Rule(String type, Value action, String schemaId, boolean strict) {}

  private final MessageTarget target;
  private final Value unspecified;
  private final Value maxSize;
  private final Value sizeExceeded;
  private final String variable;
  private final ContentTypeMap types;
  private final List<Rule> rules = new ArrayList<>();

  private ValidateContentPolicy(Parts parts) {
    super(parts);
    this.target = MessageTarget.of(parts.place());
    this.unspecified = parts.value("unspecified-content-type-action");
    this.maxSize = parts.value("max-size");
    this.sizeExceeded = parts.value("size-exceeded-action");
    this.variable = parts.literal("errors-variable-name");
    this.types = ContentTypeMap.of(parts);
    for (Parts each : parts.children("content")) {
      if (!each.word("validate-as", "json").equals("json")) {
        each.fault(
            "Only JSON content can be validated here.", "use validate-as=\"json\" or remove it");
      }
      rules.add(
          new Rule(
              each.literal("type", ""),
              each.value("action"),
              each.literal("schema-id"),
              !each.flag("allow-additional-properties", true)));
    }
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    boolean request = target == MessageTarget.REQUEST;
    ValidationFindings findings = new ValidationFindings();
    byte[] body = target.body(run);
    if (body != null && body.length > maxSize.int32(run)) {
      findings.add(
          ValidationAction.of(sizeExceeded.text(run)),
          "Body of the %s is %d bytes long and exceeds the limit of %s bytes."
              .formatted(request ? "request" : "response", body.length, maxSize.text(run)));
    } else if (body != null && body.length > 0) {
      checkContent(run, body, findings);
    }
    findings.settle(run, this, variable, request);
    return StepResult.NEXT;
  }

  private void checkContent(PipelineRun run, byte[] body, ValidationFindings findings)
      throws PolicyFailure {
    String type = types.map(run, target.headers(run).joined("Content-Type"));
    Optional<Rule> rule =
        rules.stream()
            .filter(each -> each.type.isEmpty() || each.type.equalsIgnoreCase(type))
            .findFirst();
    if (rule.isEmpty()) {
      findings.add(
          ValidationAction.of(unspecified.text(run)),
          "Content type " + type + " is not specified.");
      return;
    }
    problem(run, rule.get(), body)
        .ifPresent(
            problem -> findings.add(ValidationAction.of(actionText(rule.get(), run)), problem));
  }

  private static Optional<String> problem(PipelineRun run, Rule rule, byte[] body) {
    JsonNode json = JsonBodies.read(body);
    if (json.isMissingNode()) {
      return Optional.of("Body is not valid JSON.");
    }
    if (rule.schemaId == null) {
      return Optional.empty();
    }
    Optional<String> schema = run.host().schema(rule.schemaId);
    return schema.isEmpty()
        ? Optional.of("Schema " + rule.schemaId + " was not found.")
        : JsonSchemaCheck.firstProblem(schema.get(), json, rule.strict)
            .map(problem -> "Body of the message does not conform to the definition: " + problem);
  }

  private static String actionText(Rule rule, PipelineRun run) {
    try {
      return rule.action.text(run);
    } catch (PolicyFailure failure) {
      return "prevent";
    }
  }

  /** {@code application/json} of {@code application/json; charset=utf-8}. */
  static String mediaType(String contentType) {
    return contentType == null
        ? ""
        : contentType.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
  }
}
