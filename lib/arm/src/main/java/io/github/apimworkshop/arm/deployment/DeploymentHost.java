package io.github.apimworkshop.arm.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The resource providers behind a deployment. All calls block and come from several engine threads
 * at once. Resource ids are compared without regard to case.
 */
public interface DeploymentHost {

  /**
   * Creates or updates a resource and answers with it, or, for {@code
   * Microsoft.Resources/deployments}, runs that deployment to its end. The properties of a
   * deployment hold mode, evaluated parameters and the template, which is to be run as it stands.
   *
   * @throws ResourceFailure when refused; for a nested deployment that failed, with its
   *     DeploymentFailed error
   */
  ObjectNode put(ResourceRequest resource) throws ResourceFailure;

  /**
   * The whole resource; status 404 when there is none. Serves {@code reference()} and existing
   * resources.
   */
  ObjectNode get(String resourceId, String apiVersion) throws ResourceFailure;

  /**
   * A POST action of a resource, for {@code list*} functions.
   *
   * @param body the third argument of the function, or null
   */
  JsonNode invoke(String resourceId, String action, String apiVersion, JsonNode body)
      throws ResourceFailure;

  /** Called when an operation starts and again when it has ended. */
  void report(DeploymentOperation operation);

  /** True once the deployment is to stop: nothing further is started. */
  boolean cancelled();
}
