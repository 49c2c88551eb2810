package io.github.apimworkshop.policy.handler;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import io.github.apimworkshop.policy.pipeline.StepResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Turns a JSON body into XML (learn.microsoft.com/azure/api-management/json-to-xml-policy, read
 * 2026-11).
 */
final class JsonToXmlPolicy extends PolicyStep {
  static final PolicyKind KIND =
      PolicyKind.of(
              Shape.of("json-to-xml")
                  .required("apply", new ValueRule.OneOf(List.of("always", "content-type-json")))
                  .optional("consider-accept-header", new ValueRule.Bool())
                  .optionalLiteral("parse-date", new ValueRule.Bool())
                  .optional("namespace-separator")
                  .optional("namespace-prefix")
                  .optional("attribute-block-name"),
              JsonToXmlPolicy::new)
          .in(PolicyPlace.INBOUND, PolicyPlace.OUTBOUND, PolicyPlace.ON_ERROR)
          .readingResponseBody();

  private final BodyConversion conversion;
  private final Value separator;
  private final Value prefix;
  private final Value attributeBlock;

  private JsonToXmlPolicy(Parts parts) {
    super(parts);
    this.conversion = BodyConversion.of(parts, "json", "xml");
    this.separator = parts.value("namespace-separator", "_");
    this.prefix = parts.value("namespace-prefix", "xmlns");
    this.attributeBlock = parts.value("attribute-block-name", "");
  }

  @Override
  public StepResult execute(PipelineRun run) throws PolicyFailure {
    byte[] body = conversion.body(run);
    if (body == null) {
      run.trace(this, "The body was left as it is.");
      return StepResult.NEXT;
    }
    JsonNode json = JsonBodies.read(body);
    if (!json.isObject() && !json.isArray()) {
      throw PolicyFailure.internal(null, "The body is not valid JSON.");
    }
    String xml =
        new XmlWriter(separator.text(run), prefix.text(run), attributeBlock.text(run)).write(json);
    conversion.replace(run, xml.getBytes(StandardCharsets.UTF_8), "text/xml");
    run.trace(this, "The body was converted from JSON to XML.");
    return StepResult.NEXT;
  }
}
