package io.github.apimworkshop.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.DeploymentHost;
import io.github.apimworkshop.arm.deployment.DeploymentOutcome;
import io.github.apimworkshop.arm.deployment.DeploymentRequest;
import io.github.apimworkshop.arm.deployment.ErrorBody;
import io.github.apimworkshop.arm.deployment.PlannedResource;
import io.github.apimworkshop.arm.deployment.TemplateException;
import io.github.apimworkshop.arm.deployment.WhatIfChange;
import io.github.apimworkshop.arm.expression.ExpressionException;
import io.github.apimworkshop.arm.plan.ModuleRequests;
import io.github.apimworkshop.arm.plan.Plan;
import io.github.apimworkshop.arm.plan.PlanNode;
import io.github.apimworkshop.arm.plan.Planner;
import io.github.apimworkshop.arm.run.DeploymentRun;
import io.github.apimworkshop.arm.template.RefusedSecret;
import io.github.apimworkshop.arm.template.Template;
import io.github.apimworkshop.arm.template.TemplateContext;
import io.github.apimworkshop.arm.template.TemplateError;
import io.github.apimworkshop.arm.template.TemplateHash;
import io.github.apimworkshop.arm.template.TemplateText;
import io.github.apimworkshop.arm.whatif.WhatIf;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** A checked template that is ready to run. Immutable; safe to share between threads. */
public final class TemplateDeployment {
  private final DeploymentRequest request;
  private final TemplateContext context;
  private final TemplateText text;
  private final Plan plan;
  private final List<TemplateDeployment> modules;

  private TemplateDeployment(DeploymentRequest request) {
    this.request = request;
    this.text = new TemplateText(request.template(), request.templateText());
    this.context = TemplateContext.of(Template.parse(request.template()), request, text);
    this.plan = Planner.plan(context, text);
    this.modules =
        plan.nodes().stream()
            .filter(node -> node.body() != null && !node.deferred())
            .filter(node -> ModuleRequests.isModule(node, node.body()))
            .filter(node -> !ModuleRequests.needsSecrets(node.body()))
            .flatMap(node -> module(node).stream())
            .toList();
  }

  /**
   * A module in another scope may see what is not known here, so that only its parameters, names
   * used twice and circles are refused beforehand.
   */
  private Optional<TemplateDeployment> module(PlanNode node) {
    DeploymentRequest inner =
        new ModuleRequests(request, id -> Optional.empty()).of(node, node.body());
    try {
      return Optional.of(new TemplateDeployment(inner));
    } catch (ModuleError e) {
      throw e;
    } catch (ExpressionException e) {
      boolean known = inner.scope().id().equalsIgnoreCase(request.scope().id());
      boolean sure =
          e instanceof TemplateError error
              && (error.path().startsWith("parameters") || error.isAnywhere());
      if (known || sure) {
        throw new ModuleError(invalidTemplate(inner, node.id(), e));
      }
      return Optional.empty();
    }
  }

  /**
   * Reads the template, checks the parameters and expands copies, conditions, names and
   * dependencies, also those of modules as far as they are known. Touches nothing.
   *
   * @throws TemplateException when the template or a parameter is refused
   */
  public static TemplateDeployment prepare(DeploymentRequest request) throws TemplateException {
    try {
      return new TemplateDeployment(request);
    } catch (ModuleError e) {
      throw new TemplateException(e.error());
    } catch (RefusedSecret e) {
      throw new TemplateException(e.error());
    } catch (ExpressionException e) {
      throw new TemplateException(invalidTemplate(request, null, e));
    }
  }

  private static ErrorBody invalidTemplate(
      DeploymentRequest request, String target, ExpressionException e) {
    String path = e instanceof TemplateError error ? error.path() : "";
    return new ErrorBody(
        "InvalidTemplate",
        "Deployment template validation failed: '" + e.getMessage() + "'.",
        target,
        List.of(),
        new TemplateText(request.template(), request.templateText()).violation(path));
  }

  /** All resources in the order of the template, also those with a false condition. */
  public List<PlannedResource> plannedResources() {
    return plan.nodes().stream().map(this::planned).toList();
  }

  /** The modules whose parameters are known before the run, prepared like this deployment. */
  public List<TemplateDeployment> modules() {
    return modules;
  }

  private PlannedResource planned(PlanNode node) {
    List<String> dependsOn =
        plan.dependencies().get(node.index()).stream()
            .map(each -> plan.nodes().get(each).id())
            .toList();
    return new PlannedResource(
        node.id(),
        node.type(),
        node.apiVersion(),
        node.name(),
        node.symbolicName(),
        node.condition(),
        node.existing(),
        dependsOn,
        node.body() == null ? null : node.body().deepCopy());
  }

  /** The {@code properties.parameters} of the deployment resource; secure ones without value. */
  public ObjectNode parameters() {
    return context.parameterResponse().deepCopy();
  }

  /** The {@code properties.templateHash} of the deployment resource: a decimal 64-bit number. */
  public String templateHash() {
    return TemplateHash.of(context.template().document());
  }

  /**
   * Deploys in dependency order, in parallel where resources are independent, and blocks until all
   * is done. The calling thread works too, so that a busy executor delays a nested deployment but
   * never stops it.
   */
  public DeploymentOutcome run(DeploymentHost host, Executor executor) {
    return new DeploymentRun(request, plan, context, text, host).run(executor);
  }

  /**
   * Compares the plan, modules included, with what the host has. Only {@link DeploymentHost#get} is
   * called.
   *
   * @param current the resources of the target resource group, for Ignore and (mode Complete)
   *     Delete
   */
  public List<WhatIfChange> whatIf(DeploymentHost host, List<ObjectNode> current) {
    return new WhatIf(host).changes(request, plan, context, current);
  }
}
