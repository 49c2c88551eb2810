package io.github.apimworkshop.arm.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.DeploymentRequest;
import io.github.apimworkshop.arm.deployment.DeploymentScope;
import io.github.apimworkshop.arm.expression.Context;
import io.github.apimworkshop.arm.expression.LiveResources;
import io.github.apimworkshop.arm.expression.Scope;
import io.github.apimworkshop.arm.expression.UserFunction;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/** What defaults of parameters see: other parameters, the clock and new GUIDs, but no variables. */
record DefaultsContext(
    DeploymentRequest request,
    ObjectNode deployment,
    ParameterValues parameters,
    UserFunctions functions)
    implements Context {

  @Override
  public JsonNode parameter(String name, Scope scope) {
    return parameters.value(name, scope);
  }

  @Override
  public JsonNode variable(String name, Scope scope) {
    throw FunctionContext.notHere("variables");
  }

  @Override
  public UserFunction userFunction(String namespace, String name) {
    return functions.find(namespace, name);
  }

  @Override
  public DeploymentScope deploymentScope() {
    return request.scope();
  }

  @Override
  public LiveResources live() {
    return LiveResources.notYet();
  }

  @Override
  public Clock clock() {
    return request.clock();
  }

  @Override
  public Supplier<UUID> uuids() {
    return request.uuids();
  }
}
