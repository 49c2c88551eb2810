package io.github.apimworkshop.localazure.apimanagement;

import io.github.apimworkshop.localazure.provider.ListEntryType;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceProvider;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.Route;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.policy.PolicyScope;
import java.util.ArrayList;
import java.util.List;

/** Microsoft.ApiManagement. */
public final class ApiManagementProvider implements ResourceProvider {
  private final ProviderContext context;
  private final DeletedServices deleted;
  private final ApiExport export;

  public ApiManagementProvider(ProviderContext context) {
    this.context = context;
    this.deleted = new DeletedServices(context);
    this.export = new ApiExport(context);
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
    List<ResourceType> types = new ArrayList<>();
    types.add(new ServiceType(context, deleted));
    types.add(new ListEntryType(DeletedServices.TYPE));
    types.addAll(apis());
    types.addAll(policies());
    types.addAll(products());
    types.add(new BackendType(context));
    types.add(new SubscriptionType(context));
    types.add(new NamedValueType(context));
    types.add(new CertificateType());
    types.add(new LoggerType());
    types.add(new DiagnosticType("", context));
    types.add(new UserType(context));
    types.add(new GatewayType(context));
    types.add(new TenantAccessType(context));
    types.addAll(StoredTypes.all());
    types.addAll(WorkspaceTypes.of(context));
    return types;
  }

  private List<ResourceType> apis() {
    return List.of(
        new ApiType(context, export),
        new OperationType(),
        new ReleaseType(context),
        new VersionSetType(),
        new DiagnosticType("apis/", context));
  }

  private List<ResourceType> policies() {
    return List.of(
        new PolicyType("", PolicyScope.GLOBAL, context),
        new PolicyType("products/", PolicyScope.PRODUCT, context),
        new PolicyType("apis/", PolicyScope.API, context),
        new PolicyType("apis/operations/", PolicyScope.OPERATION, context),
        new PolicyFragmentType(context));
  }

  private List<ResourceType> products() {
    return List.of(
        new ProductType(),
        new MembershipType("products/apis", "apis", 204, context),
        new MembershipType("products/groups", "groups", 204, context),
        new MembershipType("groups/users", "users", 204, context),
        new MembershipType("gateways/apis", "apis", 200, context),
        new MembershipType("apis/tags", "tags", 200, context),
        new MembershipType("apis/operations/tags", "tags", 200, context),
        new MembershipType("products/tags", "tags", 200, context),
        new LinkType("products/apiLinks", "apiId", "apis", context),
        new LinkType("products/groupLinks", "groupId", "groups", context));
  }

  @Override
  public List<Route> routes() {
    return new ServiceRoutes(context.store(), deleted).routes();
  }

  @Override
  public List<Route> signedRoutes() {
    return export.routes();
  }

  /** Opens the gateways of all services on the ports they had. */
  @Override
  public void restore() {
    for (Resource service : context.store().ofType(ServiceType.NAME)) {
      ServiceType.reopen(service, context);
    }
  }
}
