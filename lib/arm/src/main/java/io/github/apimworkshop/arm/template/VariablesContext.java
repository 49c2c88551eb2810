package io.github.apimworkshop.arm.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.DeploymentScope;
import io.github.apimworkshop.arm.expression.Context;
import io.github.apimworkshop.arm.expression.Evaluator;
import io.github.apimworkshop.arm.expression.ExpressionException;
import io.github.apimworkshop.arm.expression.LiveResources;
import io.github.apimworkshop.arm.expression.Scope;
import io.github.apimworkshop.arm.expression.UserFunction;
import io.github.apimworkshop.arm.function.Functions;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/** What variables see when nothing is deployed: each other and the functions of the template. */
public final class VariablesContext implements Context {
  private final Variables variables;
  private final UserFunctions functions;

  /** For the variables of that template. */
  public VariablesContext(Template template) {
    ValueEvaluator values = ValueEvaluator.complete(new Evaluator(Functions.table()));
    variables = new Variables(template.variables(), values);
    functions = new UserFunctions(template.functions(), values, TypeCheck.ofParameters(template));
  }

  /** The value of a variable, or the bare reason why there is none. */
  public JsonNode value(String name) {
    return variables.bare(name, Scope.of(this));
  }

  @Override
  public JsonNode parameter(String name, Scope scope) {
    throw ParameterValues.notFound(name);
  }

  @Override
  public JsonNode variable(String name, Scope scope) {
    return variables.value(name, scope.within(this));
  }

  @Override
  public UserFunction userFunction(String namespace, String name) {
    return functions.find(namespace, name);
  }

  @Override
  public DeploymentScope deploymentScope() {
    throw new ExpressionException("The scope of a deployment is not known at this location");
  }

  @Override
  public ObjectNode deployment() {
    throw FunctionContext.notHere("deployment");
  }

  @Override
  public LiveResources live() {
    throw FunctionContext.notHere("reference");
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
