package io.github.apimworkshop.localazure.cognitiveservices;

import io.github.apimworkshop.localazure.provider.GenericType;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;

/** Content filters and blocklists of an account: kept, nothing filters by them. */
final class ContentFilterType implements ResourceType {
  private final GenericType stored;

  ContentFilterType(String path, ProviderContext context) {
    this.stored = new GenericType("Microsoft.CognitiveServices/" + path, context);
  }

  @Override
  public String name() {
    return stored.name();
  }

  @Override
  public boolean isStoredOnly() {
    return true;
  }

  @Override
  public Resource write(WriteRequest request) {
    return stored.write(request);
  }

  @Override
  public boolean deletesInBackground() {
    return true;
  }
}
