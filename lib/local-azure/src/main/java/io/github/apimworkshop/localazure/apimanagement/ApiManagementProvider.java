package io.github.apimworkshop.localazure.apimanagement;

import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceProvider;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.policy.PolicyScope;
import java.util.List;

/** Microsoft.ApiManagement. */
public final class ApiManagementProvider implements ResourceProvider {
  private final ProviderContext context;
  private final DeletedServices deleted;

  public ApiManagementProvider(ProviderContext context) {
    this.context = context;
    this.deleted = new DeletedServices(context);
  }

  @Override
  public String namespace() {
    return "Microsoft.ApiManagement";
  }

  @Override
  public List<String> apiVersions() {
    return List.of("2024-05-01", "2023-05-01-preview", "2021-08-01");
  }

  @Override
  public List<ResourceType> types() {
    return List.of(
        new ServiceType(context, deleted),
        new ApiType(context),
        new OperationType(),
        new PolicyType("", PolicyScope.GLOBAL, context),
        new PolicyType("products/", PolicyScope.PRODUCT, context),
        new PolicyType("apis/", PolicyScope.API, context),
        new PolicyType("apis/operations/", PolicyScope.OPERATION, context),
        new BackendType(context),
        new SubscriptionType(context));
  }

  /** Opens the gateways of all services on the ports they had. */
  @Override
  public void restore() {
    for (Resource service : context.store().ofType(ServiceType.NAME)) {
      ServiceType.reopen(service, context);
    }
  }
}
