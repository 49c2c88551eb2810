package io.github.apimworkshop.arm.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.DeploymentRequest;
import io.github.apimworkshop.arm.deployment.DeploymentScope;
import io.github.apimworkshop.arm.expression.Context;
import io.github.apimworkshop.arm.expression.Evaluator;
import io.github.apimworkshop.arm.expression.JsonValues;
import io.github.apimworkshop.arm.expression.LiveResources;
import io.github.apimworkshop.arm.expression.Scope;
import io.github.apimworkshop.arm.expression.UserFunction;
import io.github.apimworkshop.arm.function.Functions;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/** What the resources and outputs of a template see. Thread-safe. */
public final class TemplateContext implements Context {
  private final Template template;
  private final DeploymentScope scope;
  private final ObjectNode deployment;
  private final Evaluator evaluator;
  private final TypeCheck types;
  private final ParameterValues parameters;
  private final Variables variables;
  private final UserFunctions functions;
  private final LiveResources live;
  private final TemplateContext planning;

  private TemplateContext(Template template, DeploymentRequest request, TemplateText text) {
    this.template = template;
    this.scope = request.scope();
    this.evaluator = new Evaluator(Functions.table());
    this.types = TypeCheck.ofParameters(template);
    ValueEvaluator values = ValueEvaluator.complete(evaluator);
    ObjectNode given = (ObjectNode) JsonValues.normalised(request.parameters());
    this.deployment = deployment(template, request, given);
    this.variables = new Variables(template.variables(), values);
    this.functions = new UserFunctions(template.functions(), values, types);
    this.parameters =
        new ParameterValues(
            template, SecretReferences.resolved(given, request.secrets()), values, types, text);
    this.live = LiveResources.notYet();
    this.planning = this;
    parameters.evaluateAll(
        Scope.of(new DefaultsContext(request, deployment, parameters, variables, functions)));
  }

  private TemplateContext(TemplateContext planning, LiveResources live) {
    this.template = planning.template;
    this.scope = planning.scope;
    this.deployment = planning.deployment;
    this.evaluator = planning.evaluator;
    this.types = planning.types;
    this.parameters = planning.parameters;
    this.variables = planning.variables;
    this.functions = planning.functions;
    this.live = live;
    this.planning = planning;
  }

  /**
   * Checks the parameters and evaluates their defaults.
   *
   * @throws TemplateError when a parameter or a declaration is refused
   */
  public static TemplateContext of(
      Template template, DeploymentRequest request, TemplateText text) {
    return new TemplateContext(template, request, text);
  }

  /** The same template while its resources are being deployed. */
  public TemplateContext running(LiveResources resources) {
    return new TemplateContext(planning, resources);
  }

  private static ObjectNode deployment(
      Template template, DeploymentRequest request, ObjectNode parameters) {
    ObjectNode deployment = JsonNodeFactory.instance.objectNode();
    deployment.put("name", request.name());
    if (request.location() != null) {
      deployment.put("location", request.location());
    }
    ObjectNode properties = deployment.putObject("properties");
    properties.set("template", template.document());
    properties.put("templateHash", TemplateHash.of(template.document()));
    properties.set("parameters", parameters);
    properties.put("mode", request.mode().text());
    properties.put("provisioningState", "Accepted");
    return deployment;
  }

  /** The template itself. */
  public Template template() {
    return template;
  }

  /** The evaluator of this template's expressions. */
  public Evaluator evaluator() {
    return evaluator;
  }

  /** The types of this template. */
  public TypeCheck types() {
    return types;
  }

  /** The parameters in the form of the deployment resource; secure ones without value. */
  public ObjectNode parameterResponse() {
    return parameters.response();
  }

  @Override
  public JsonNode parameter(String name, Scope place) {
    return parameters.value(name, place);
  }

  @Override
  public JsonNode variable(String name, Scope place) {
    return variables.value(name, place.within(planning));
  }

  @Override
  public UserFunction userFunction(String namespace, String name) {
    return functions.find(namespace, name);
  }

  @Override
  public DeploymentScope deploymentScope() {
    return scope;
  }

  @Override
  public ObjectNode deployment() {
    return deployment;
  }

  @Override
  public LiveResources live() {
    return live;
  }

  @Override
  public Clock clock() {
    throw FunctionContext.notHere("utcNow");
  }

  @Override
  public Supplier<UUID> uuids() {
    throw FunctionContext.notHere("newGuid");
  }
}
