package io.github.apimworkshop.arm.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.DeploymentHost;
import io.github.apimworkshop.arm.deployment.DeploymentOperation;
import io.github.apimworkshop.arm.deployment.DeploymentOperation.Kind;
import io.github.apimworkshop.arm.deployment.DeploymentOperation.Status;
import io.github.apimworkshop.arm.deployment.DeploymentOutcome;
import io.github.apimworkshop.arm.deployment.DeploymentOutcome.State;
import io.github.apimworkshop.arm.deployment.DeploymentRequest;
import io.github.apimworkshop.arm.deployment.ErrorBody;
import io.github.apimworkshop.arm.deployment.ResourceFailure;
import io.github.apimworkshop.arm.expression.ExpressionException;
import io.github.apimworkshop.arm.plan.Plan;
import io.github.apimworkshop.arm.plan.PlanNode;
import io.github.apimworkshop.arm.template.TemplateContext;
import io.github.apimworkshop.arm.template.TemplateText;
import io.github.apimworkshop.arm.template.ValueEvaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;

/** One run of a plan: resources, then outputs. Used once. */
public final class DeploymentRun {
  private final DeploymentRequest request;
  private final Plan plan;
  private final DeploymentHost host;
  private final TemplateContext context;
  private final ResourceStep step;
  private final OperationLog log;
  private final boolean[] done;

  public DeploymentRun(
      DeploymentRequest request,
      Plan plan,
      TemplateContext planning,
      TemplateText text,
      DeploymentHost host) {
    this.request = request;
    this.plan = plan;
    this.host = host;
    this.context = planning.running(new DeployedResources(host, plan.names()));
    this.step = new ResourceStep(host, context, text);
    int size = plan.nodes().size();
    this.log = new OperationLog(host, request.clock(), request.uuids(), size + 1);
    this.done = new boolean[size];
  }

  /** Blocks until everything has ended. */
  public DeploymentOutcome run(Executor executor) {
    new Scheduler(plan.dependencies(), this::perform, executor).run();
    for (PlanNode node : plan.nodes()) {
      if (!isDone(node) && isNeeded(node)) {
        log.skipped(node.index(), kind(node), node);
      }
    }
    List<ErrorBody> errors = errors();
    boolean complete = plan.nodes().stream().allMatch(node -> isDone(node) || !isNeeded(node));
    if (complete && errors.isEmpty()) {
      return outputs();
    }
    return errors.isEmpty() || host.cancelled() ? cancelled() : failed(errors);
  }

  /** An existing resource is read when something waits for it. */
  private boolean isNeeded(PlanNode node) {
    return node.condition()
        && (!node.existing()
            || plan.dependencies().stream().anyMatch(each -> each.contains(node.index())));
  }

  private synchronized boolean isDone(PlanNode node) {
    return done[node.index()];
  }

  private static Kind kind(PlanNode node) {
    return node.existing() ? Kind.READ : Kind.CREATE;
  }

  private boolean perform(int index) {
    PlanNode node = plan.nodes().get(index);
    if (!isNeeded(node)) {
      return true;
    }
    if (host.cancelled()) {
      return false;
    }
    synchronized (this) {
      done[index] = true;
    }
    DeploymentOperation started = log.start(index, kind(node), node);
    try {
      step.perform(node);
      log.succeeded(index, started, node.existing() ? 200 : 201);
      return true;
    } catch (ResourceFailure e) {
      log.failed(index, started, e.status(), e.error());
    } catch (RuntimeException | Error e) {
      String message = "An unexpected error occurred: " + e;
      log.failed(index, started, 500, ErrorBody.of("InternalServerError", message));
    }
    return false;
  }

  private List<ErrorBody> errors() {
    return log.all().stream().map(DeploymentOperation::error).filter(Objects::nonNull).toList();
  }

  private DeploymentOutcome outputs() {
    ObjectNode declared = context.template().outputs();
    if (declared.isEmpty()) {
      return succeeded(JsonNodeFactory.instance.objectNode());
    }
    int index = plan.nodes().size();
    DeploymentOperation started = log.start(index, Kind.EVALUATE_DEPLOYMENT_OUTPUT, null);
    ObjectNode values = JsonNodeFactory.instance.objectNode();
    List<ErrorBody> errors = new ArrayList<>();
    List<String> names = new ArrayList<>();
    var outputs = new Outputs(ValueEvaluator.complete(context.evaluator()), context);
    for (var output : declared.properties()) {
      try {
        ObjectNode declaration = (ObjectNode) output.getValue();
        JsonNode value = outputs.value(declaration);
        if (value != null) {
          context.types().ofOutputs().check(output.getKey(), value, declaration);
          values.set(output.getKey(), value);
        }
      } catch (LiveFailure e) {
        names.add(output.getKey());
        errors.add(e.failure().error());
      } catch (ExpressionException e) {
        names.add(output.getKey());
        errors.add(invalidOutput(output.getKey(), e));
      }
    }
    if (!errors.isEmpty()) {
      ErrorBody error = outputFailure(names, errors);
      log.failed(index, started, 400, error);
      return outcome(State.FAILED, null, null, error);
    }
    log.succeeded(index, started, 200);
    return succeeded(values);
  }

  private static ErrorBody invalidOutput(String name, ExpressionException e) {
    return ErrorBody.of(
        "DeploymentOutputEvaluationFailed",
        "The template output '" + name + "' is not valid: " + e.getMessage() + ".",
        name,
        List.of());
  }

  private static ErrorBody outputFailure(List<String> names, List<ErrorBody> errors) {
    return ErrorBody.of(
        "DeploymentOutputEvaluationFailed",
        "Unable to evaluate template outputs: '"
            + String.join(",", names)
            + "'. Please see error details and deployment operations. Please see"
            + " https://aka.ms/arm-common-errors for usage details.",
        null,
        errors);
  }

  private DeploymentOutcome succeeded(ObjectNode values) {
    var outputs = new Outputs(ValueEvaluator.complete(context.evaluator()), context);
    return outcome(State.SUCCEEDED, outputs.response(values), values, null);
  }

  private DeploymentOutcome failed(List<ErrorBody> errors) {
    ErrorBody error =
        ErrorBody.of(
            "DeploymentFailed",
            "At least one resource deployment operation failed. Please list deployment operations for details."
                + " Please see https://aka.ms/arm-deployment-operations for usage details.",
            request.id(),
            errors);
    return outcome(State.FAILED, null, null, error);
  }

  private DeploymentOutcome cancelled() {
    String message = "The deployment '" + request.name() + "' was canceled.";
    ErrorBody error = ErrorBody.of("DeploymentCanceled", message, request.id(), List.of());
    return outcome(State.CANCELED, null, null, error);
  }

  private DeploymentOutcome outcome(
      State state, ObjectNode outputs, ObjectNode values, ErrorBody error) {
    List<DeploymentOperation> operations = log.all();
    List<String> written =
        operations.stream()
            .filter(each -> each.kind() == Kind.CREATE && each.status() == Status.SUCCEEDED)
            .map(DeploymentOperation::resourceId)
            .toList();
    return new DeploymentOutcome(
        state,
        outputs == null ? null : outputs.deepCopy(),
        values == null ? null : values.deepCopy(),
        error,
        operations,
        written);
  }
}
