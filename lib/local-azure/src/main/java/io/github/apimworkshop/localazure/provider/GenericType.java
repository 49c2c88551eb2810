package io.github.apimworkshop.localazure.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.resource.Resource;
import java.util.Map;

/** A type that is stored as it was sent; nothing runs behind it. */
public final class GenericType implements ResourceType {
  private final String name;
  private final ProviderContext context;

  public GenericType(String name, ProviderContext context) {
    this.name = name;
    this.context = context;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isStoredOnly() {
    return true;
  }

  @Override
  public Resource write(WriteRequest request) {
    ObjectNode properties = request.properties();
    properties.put("provisioningState", "Succeeded");
    ObjectNode body = Envelope.tracked(request, properties, context);
    for (Map.Entry<String, JsonNode> member : request.body().properties()) {
      if (!body.has(member.getKey()) && !isEngineKey(member.getKey())) {
        body.set(member.getKey(), member.getValue());
      }
    }
    return Resource.of(request.id(), request.location(), body);
  }

  private static boolean isEngineKey(String key) {
    return key.equals("apiVersion") || key.equals("identity") || key.equals("location");
  }
}
