package io.github.apimworkshop.arm.deployment;

import java.util.Optional;

/** The built-in roles of Azure by name. */
@FunctionalInterface
public interface RoleNames {
  /** The GUID of a role; names are compared without case. Empty for one that is not built in. */
  Optional<String> guid(String roleName);
}
