package io.github.apimworkshop.localazure.apimanagement;

import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceChange;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which resource of a type has which display name, in any case. Follows the store. */
final class DisplayNames {
  private final String type;
  private final Map<String, ResourceId> owners = new ConcurrentHashMap<>();

  /** Lives as long as the store. */
  DisplayNames(String type, ResourceStore store) {
    this.type = type;
    store.ofType(type).forEach(this::add);
    store.onChange(this::changed);
  }

  /** The resource beside {@code id} that has the name already. */
  Optional<ResourceId> otherOwner(ResourceId id, String displayName) {
    return Optional.ofNullable(owners.get(key(id, displayName))).filter(owner -> !owner.equals(id));
  }

  private void changed(ResourceChange change) {
    if (change.id().isType(type)) {
      change.before().ifPresent(it -> owners.remove(key(it), it.id()));
      change.after().ifPresent(this::add);
    }
  }

  private void add(Resource resource) {
    owners.put(key(resource), resource.id());
  }

  private static String key(Resource resource) {
    return key(resource.id(), resource.properties().path("displayName").asText());
  }

  private static String key(ResourceId id, String displayName) {
    return id.parent().orElseThrow().key() + "/" + displayName.toLowerCase(Locale.ROOT);
  }
}
