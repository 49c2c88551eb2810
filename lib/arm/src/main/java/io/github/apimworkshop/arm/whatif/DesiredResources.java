package io.github.apimworkshop.arm.whatif;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.DeploymentHost;
import io.github.apimworkshop.arm.deployment.DeploymentRequest;
import io.github.apimworkshop.arm.deployment.ResourceFailure;
import io.github.apimworkshop.arm.expression.ExpressionException;
import io.github.apimworkshop.arm.plan.ModuleRequests;
import io.github.apimworkshop.arm.plan.Plan;
import io.github.apimworkshop.arm.plan.PlanNode;
import io.github.apimworkshop.arm.plan.Planner;
import io.github.apimworkshop.arm.plan.ResourceBody;
import io.github.apimworkshop.arm.plan.ResourceOptions;
import io.github.apimworkshop.arm.template.Template;
import io.github.apimworkshop.arm.template.TemplateContext;
import io.github.apimworkshop.arm.template.TemplateText;
import io.github.apimworkshop.arm.template.ValueEvaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the resources of a template and of the modules inside it. */
final class DesiredResources {
  private final DeploymentHost host;
  private final List<DesiredResource> found = new ArrayList<>();

  DesiredResources(DeploymentHost host) {
    this.host = host;
  }

  List<DesiredResource> found() {
    return found;
  }

  void collect(DeploymentRequest request, Plan plan, TemplateContext planning) {
    TemplateContext context = planning.running(new PresentResources(host, plan.names()));
    for (PlanNode node : plan.nodes()) {
      if (!node.condition() || node.existing() || isLeftAlone(node)) {
        continue;
      }
      ObjectNode body = ResourceBody.toSend(body(node, context));
      if (!ModuleRequests.isModule(node, body) || !module(request, node, body)) {
        found.add(new DesiredResource(node.id(), node.apiVersion(), body));
      }
    }
  }

  private boolean isLeftAlone(PlanNode node) {
    return ResourceOptions.of(node.entry().json()).onlyIfNotExists()
        && found(node.id(), node.apiVersion()).isPresent();
  }

  private static ObjectNode body(PlanNode node, TemplateContext context) {
    if (!node.deferred()) {
      return node.body();
    }
    try {
      return ResourceBody.evaluate(
          node.entry().json(),
          node.type(),
          node.apiVersion(),
          node.name(),
          ValueEvaluator.partial(context.evaluator(), (expression, scope) -> {}),
          node.scope().seenBy(context));
    } catch (ExpressionException e) {
      // A present resource without the property asked for: the new one may well have it.
      return node.body();
    }
  }

  /** False when the module cannot be looked into before the deployment runs. */
  private boolean module(DeploymentRequest outer, PlanNode node, ObjectNode body) {
    try {
      DeploymentRequest request = new ModuleRequests(outer, this::resourceGroup).of(node, body);
      var text = new TemplateText(request.template(), null);
      TemplateContext context =
          TemplateContext.of(Template.parse(request.template()), request, text);
      collect(request, Planner.plan(context, text), context);
      return true;
    } catch (ExpressionException e) {
      // Parameters that are outputs of another module have no value yet.
      return false;
    }
  }

  private Optional<ObjectNode> resourceGroup(String id) {
    return found(id, "2021-04-01");
  }

  private Optional<ObjectNode> found(String id, String apiVersion) {
    try {
      return Optional.of(host.get(id, apiVersion));
    } catch (ResourceFailure e) {
      return Optional.empty();
    }
  }
}
