package io.github.apimworkshop.localazure.authorization;

import io.github.apimworkshop.localazure.resource.ResourceId;

/** What role assignments allow (learn.microsoft.com/azure/role-based-access-control/overview). */
public interface AccessControl {
  /**
   * True if a role assigned to the principal on the account, its resource group or its subscription
   * includes the data action of chat completions.
   */
  boolean mayInfer(String principalId, ResourceId account);
}
