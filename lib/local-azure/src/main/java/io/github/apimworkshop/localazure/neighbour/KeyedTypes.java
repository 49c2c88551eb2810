package io.github.apimworkshop.localazure.neighbour;

import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
import java.util.List;

/** Accounts of which templates read nothing but two keys. */
final class KeyedTypes {
  private KeyedTypes() {}

  static List<ResourceType> bing(ProviderContext context) {
    return List.of(
        account("Microsoft.Bing/accounts", "key1", "key2", context)
            .computing(
                (id, properties) -> properties.put("endpoint", "https://api.bing.microsoft.com/")));
  }

  static List<ResourceType> maps(ProviderContext context) {
    return List.of(account("Microsoft.Maps/accounts", "primaryKey", "secondaryKey", context));
  }

  private static NeighbourType account(
      String type, String first, String second, ProviderContext context) {
    return NeighbourType.of(type, context)
        .answering(
            "listKeys",
            id ->
                Envelope.empty()
                    .put(first, StandInKey.base64(id, first, 32))
                    .put(second, StandInKey.base64(id, second, 32)));
  }
}
