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
import io.github.apimworkshop.arm.expression.Scope;
import io.github.apimworkshop.arm.plan.PlanNode;
import io.github.apimworkshop.arm.plan.ResourceBody;
import io.github.apimworkshop.arm.plan.ResourceOptions;
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
    ResourceOptions options = ResourceOptions.of(node.entry().json());
    if (options.onlyIfNotExists() && exists(node)) {
      return;
    }
    ObjectNode body = ResourceBody.toSend(node.deferred() ? evaluated(node) : node.body());
    var request =
        new ResourceRequest(node.id(), node.type(), node.apiVersion(), node.symbolicName(), body);
    refuseFailedState(node, write(node, request, options));
    if (options.waitUntil() != null) {
      await(node, options);
    }
  }

  private boolean exists(PlanNode node) throws ResourceFailure {
    try {
      host.get(node.id(), node.apiVersion());
      return true;
    } catch (ResourceFailure e) {
      if (e.status() == 404) {
        return false;
      }
      throw e;
    }
  }

  private ObjectNode write(PlanNode node, ResourceRequest request, ResourceOptions options)
      throws ResourceFailure {
    for (int retry = 0; retry < options.retries(); retry++) {
      try {
        return host.put(copy(request));
      } catch (ResourceFailure e) {
        if (!options.retries(e.error().code()) || host.cancelled()) {
          throw e;
        }
      }
    }
    return write(node, request);
  }

  private static ResourceRequest copy(ResourceRequest request) {
    return new ResourceRequest(
        request.id(),
        request.type(),
        request.apiVersion(),
        request.symbolicName(),
        request.body().deepCopy());
  }

  /** What is written here is complete when the write returns, so that one look decides. */
  private void await(PlanNode node, ResourceOptions options) throws ResourceFailure {
    try {
      JsonNode resource = JsonValues.normalised(host.get(node.id(), node.apiVersion()));
      Scope scope = node.scope().seenBy(context);
      if (context.evaluator().lambda(options.waitUntil(), scope).test(resource)) {
        return;
      }
    } catch (ExpressionException e) {
      throw invalid(node, e);
    }
    throw new ResourceFailure(
        408,
        ErrorBody.of(
            "ResourceWaitUntilTimeout",
            "The resource '%s' does not meet the condition of 'waitUntil' within '%s'."
                .formatted(node.id(), options.longestWait())));
  }

  private ObjectNode write(PlanNode node, ResourceRequest request) throws ResourceFailure {
    try {
      return host.put(request);
    } catch (ResourceFailure e) {
      if (node.type().equalsIgnoreCase(ResourceBody.DEPLOYMENTS)) {
        throw terminal(e.status(), node, "Failed", List.of(e.error()));
      }
      throw e;
    }
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
      throw invalid(node, e);
    }
  }

  private ResourceFailure invalid(PlanNode node, ExpressionException e) {
    TemplateViolation place = text.violation(node.entry().path());
    return new ResourceFailure(
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
            "The resource write operation failed to complete successfully, because it reached"
                + " terminal provisioning state '"
                + state
                + "'.",
            node.id(),
            details));
  }
}
