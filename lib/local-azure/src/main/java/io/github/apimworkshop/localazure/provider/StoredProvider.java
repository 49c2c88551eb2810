package io.github.apimworkshop.localazure.provider;

import java.util.List;

/** A provider that stores as sent whatever its types do not compute. */
public record StoredProvider(String namespace, List<String> apiVersions, List<ResourceType> types)
    implements ResourceProvider {
  @Override
  public boolean storesOtherTypes() {
    return true;
  }
}
