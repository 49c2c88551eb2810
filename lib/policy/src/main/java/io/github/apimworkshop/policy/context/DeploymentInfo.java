package io.github.apimworkshop.policy.context;

/**
 * {@code context.Deployment}: the service and the gateway that runs the policy; region is the
 * display name.
 */
public record DeploymentInfo(
    String gatewayId,
    String region,
    String serviceId,
    String serviceName,
    String gatewayInstanceId,
    boolean gatewayIsManaged) {

  /** The managed gateway of a service in one region. */
  public static DeploymentInfo managed(String serviceName, String region) {
    return new DeploymentInfo(
        "managed", region, serviceName, serviceName, serviceName + "-0", true);
  }
}
