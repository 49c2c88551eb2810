package io.github.apimworkshop.localazure.resources;

import io.github.apimworkshop.localazure.deployment.DeploymentType;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceProvider;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.List;

/** Microsoft.Resources. */
public final class ResourcesProvider implements ResourceProvider {
  private final ProviderContext context;
  private final String subscriptionId;

  public ResourcesProvider(ProviderContext context, String subscriptionId) {
    this.context = context;
    this.subscriptionId = subscriptionId;
  }

  @Override
  public String namespace() {
    return "Microsoft.Resources";
  }

  @Override
  public List<String> apiVersions() {
    return List.of("2025-04-01", "2024-11-01", "2022-09-01", "2021-04-01");
  }

  @Override
  public List<ResourceType> types() {
    return List.of(
        new SubscriptionType(),
        new ResourceGroupType(),
        new DeploymentType(),
        new DeploymentScriptType(),
        new TagsType(context));
  }

  @Override
  public void restore() {
    if (context.store().find(ResourceId.subscription(subscriptionId)).isEmpty()) {
      context.store().put(SubscriptionType.create(subscriptionId, context.tenantId()));
    }
  }
}
