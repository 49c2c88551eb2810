package io.github.apimworkshop.arm.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.DeploymentHost;
import io.github.apimworkshop.arm.deployment.ErrorBody;
import io.github.apimworkshop.arm.deployment.ResourceFailure;
import io.github.apimworkshop.arm.deployment.ResourceRequest;
import io.github.apimworkshop.arm.deployment.TemplateViolation;
import io.github.apimworkshop.arm.expression.ExpressionException;
import io.github.apimworkshop.arm.expression.JsonValues;
import io.github.apimworkshop.arm.plan.PlanNode;
import io.github.apimworkshop.arm.plan.ResourceBody;
import io.github.apimworkshop.arm.template.TemplateContext;
import io.github.apimworkshop.arm.template.TemplateText;
import io.github.apimworkshop.arm.template.ValueEvaluator;
import java.util.List;
import java.util.Locale;

/** Writes or reads one resource. */
final class ResourceStep {
  private final DeploymentHost host;
  private final TemplateContext context;
  private final TemplateText text;

  /**
   * @param context of the running deployment
   */
  ResourceStep(DeploymentHost host, TemplateContext context, TemplateText text) {
    this.host = host;
    this.context = context;
    this.text = text;
  }

  void perform(PlanNode node) throws ResourceFailure {
    if (node.existing()) {
      host.get(node.id(), node.apiVersion());
      return;
    }
    ObjectNode body = ResourceBody.toSend(node.deferred() ? evaluated(node) : node.body());
    var request =
        new ResourceRequest(node.id(), node.type(), node.apiVersion(), node.symbolicName(), body);
    ObjectNode answer;
    try {
      answer = host.put(request);
    } catch (ResourceFailure e) {
      if (node.type().equalsIgnoreCase(ResourceBody.DEPLOYMENTS)) {
        throw terminal(e.status(), node, "Failed", List.of(e.error()));
      }
      throw e;
    }
    refuseFailedState(node, answer);
  }

  private ObjectNode evaluated(PlanNode node) throws ResourceFailure {
    try {
      return ResourceBody.evaluate(
          node.entry().json(),
          node.type(),
          node.apiVersion(),
          node.name(),
          ValueEvaluator.complete(context.evaluator()),
          node.scope().seenBy(context));
    } catch (LiveFailure e) {
      throw e.failure();
    } catch (ExpressionException e) {
      TemplateViolation place = text.violation(node.entry().path());
      throw new ResourceFailure(
          400,
          new ErrorBody(
              "InvalidTemplate",
              "Unable to process template language expressions for resource '"
                  + node.id()
                  + "' at line '"
                  + place.lineNumber()
                  + "' and column '"
                  + place.linePosition()
                  + "'. '"
                  + e.getMessage()
                  + "'",
              null,
              List.of(),
              place));
    }
  }

  private static void refuseFailedState(PlanNode node, ObjectNode answer) throws ResourceFailure {
    JsonNode properties = answer == null ? null : JsonValues.member(answer, "properties");
    String state = properties == null ? null : JsonValues.text(properties, "provisioningState");
    if (state != null && List.of("failed", "canceled").contains(state.toLowerCase(Locale.ROOT))) {
      throw terminal(409, node, state, List.of());
    }
  }

  private static ResourceFailure terminal(
      int status, PlanNode node, String state, List<ErrorBody> details) {
    return new ResourceFailure(
        status,
        ErrorBody.of(
            "ResourceDeploymentFailure",
            "The resource write operation failed to complete successfully, because it reached terminal"
                + " provisioning state '"
                + state
                + "'.",
            node.id(),
            details));
  }
}
