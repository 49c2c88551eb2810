package io.github.apimworkshop.arm.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.DeploymentScope;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/** What expressions of one template may see. Values are shared and never changed. */
public interface Context {

  /** The value of a template parameter, or of a parameter of the user function being evaluated. */
  JsonNode parameter(String name, Scope scope);

  /** The value of a template variable. */
  JsonNode variable(String name, Scope scope);

  /** The user function {@code namespace.name}, or null. */
  UserFunction userFunction(String namespace, String name);

  /** Where the deployment runs. */
  DeploymentScope deploymentScope();

  /** The value of {@code deployment()}. */
  ObjectNode deployment();

  /** The source of {@code reference()} and {@code list*()}. */
  LiveResources live();

  /** The clock of {@code utcNow()}; refused outside parameter defaults. */
  Clock clock();

  /** The source of {@code newGuid()}; refused outside parameter defaults. */
  Supplier<UUID> uuids();
}
