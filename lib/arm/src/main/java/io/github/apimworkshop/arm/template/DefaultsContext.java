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

/**
 * What defaults of parameters see: other parameters, the clock and new GUIDs. Of the variables they
 * see only those in which Bicep keeps the files it loaded.
 */
record DefaultsContext(
    DeploymentRequest request,
    ObjectNode deployment,
    ParameterValues parameters,
    Variables variables,
    UserFunctions functions)
    implements Context {
  private static final String LOADED_FILE = "$fxv#";

  @Override
  public JsonNode parameter(String name, Scope scope) {
    return parameters.value(name, scope);
  }

  @Override
  public JsonNode variable(String name, Scope scope) {
    if (name.startsWith(LOADED_FILE)) {
      return variables.value(name, scope);
    }
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
