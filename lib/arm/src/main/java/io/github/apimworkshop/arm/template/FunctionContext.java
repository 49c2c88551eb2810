package io.github.apimworkshop.arm.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.DeploymentScope;
import io.github.apimworkshop.arm.expression.Context;
import io.github.apimworkshop.arm.expression.ExpressionException;
import io.github.apimworkshop.arm.expression.JsonValues;
import io.github.apimworkshop.arm.expression.LiveResources;
import io.github.apimworkshop.arm.expression.Scope;
import io.github.apimworkshop.arm.expression.UserFunction;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What the body of a user function sees: its own parameters, variables, other functions, where it
 * runs.
 */
record FunctionContext(Context outer, ObjectNode values) implements Context {

  /** A function called by a function sees no more of its caller than of the template. */
  static FunctionContext of(Context caller, ObjectNode values) {
    return new FunctionContext(
        caller instanceof FunctionContext function ? function.outer : caller, values);
  }

  @Override
  public JsonNode parameter(String name, Scope scope) {
    JsonNode value = JsonValues.member(values, name);
    if (value == null) {
      throw ParameterValues.notFound(name);
    }
    return value;
  }

  @Override
  public JsonNode variable(String name, Scope scope) {
    return outer.variable(name, scope.within(outer));
  }

  @Override
  public UserFunction userFunction(String namespace, String name) {
    return outer.userFunction(namespace, name);
  }

  @Override
  public DeploymentScope deploymentScope() {
    return outer.deploymentScope();
  }

  @Override
  public ObjectNode deployment() {
    return outer.deployment();
  }

  @Override
  public LiveResources live() {
    throw notHere("reference");
  }

  @Override
  public Clock clock() {
    throw notHere("utcNow");
  }

  @Override
  public Supplier<UUID> uuids() {
    throw notHere("newGuid");
  }

  static ExpressionException notHere(String function) {
    return new ExpressionException(
        "The template function '"
            + function
            + "' is not expected at this location. Please see https://aka.ms/arm-functions for usage details");
  }
}
