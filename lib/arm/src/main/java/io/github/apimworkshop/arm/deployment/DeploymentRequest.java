package io.github.apimworkshop.arm.deployment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What to deploy and where.
 *
 * @param location of the deployment itself; null at resource group scope
 * @param template the template document; not changed
 * @param templateText the text the template was read from, for lines and columns in errors; null
 *     takes the compact form of {@code template}
 * @param parameters {@code {"name": {"value": …}}}; not changed
 * @param clock for {@code utcNow()} and the times of operations
 * @param secrets the vaults that parameters refer to
 * @param uuids for {@code newGuid()} and operation ids
 */
public record DeploymentRequest(
    String name,
    DeploymentScope scope,
    String location,
    DeploymentMode mode,
    ObjectNode template,
    String templateText,
    ObjectNode parameters,
    VaultSecrets secrets,
    Clock clock,
    Supplier<UUID> uuids) {

  /** The id of the deployment resource. */
  public String id() {
    return scope.id() + "/providers/Microsoft.Resources/deployments/" + name;
  }
}
