package io.github.apimworkshop.localazure.authorization;

import io.github.apimworkshop.localazure.provider.GenericType;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceProvider;
import io.github.apimworkshop.localazure.provider.ResourceType;
import java.util.List;

/** Microsoft.Authorization. */
public final class AuthorizationProvider implements ResourceProvider {
  private final ProviderContext context;

  public AuthorizationProvider(ProviderContext context) {
    this.context = context;
  }

  @Override
  public String namespace() {
    return "Microsoft.Authorization";
  }

  @Override
  public List<String> apiVersions() {
    return List.of("2022-04-01", "2020-04-01-preview");
  }

  @Override
  public List<ResourceType> types() {
    return List.of(
        new RoleAssignmentType(context),
        new RoleDefinitionType(),
        new GenericType("Microsoft.Authorization/locks", context));
  }
}
