package io.github.apimworkshop.localazure.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Creates, reads, changes and deletes resources of every type. Thread-safe; calls block. */
public final class ResourceManager {
  private final ResourceTypes types;
  private final ResourceStore store;
  private final Object writing = new Object();
  private final Occupation occupation;

  public ResourceManager(ResourceTypes types, ProviderContext context) {
    this.types = types;
    this.store = context.store();
    this.occupation = new Occupation(context.latencyScale());
  }

  /** A resource after a write, and whether it is new. */
  public record Written(Resource resource, boolean created) {}

  /**
   * Creates or replaces a resource.
   *
   * @throws ArmException when refused; nothing is stored then
   */
  public Written put(ResourceId asked, ObjectNode body) {
    ResourceId id = canonical(asked);
    ResourceType type = types.get(id.fullType());
    return occupation.during(
        type.occupies(id), type.provisioningTime(), () -> write(type, id, body));
  }

  private Written write(ResourceType type, ResourceId id, ObjectNode body) {
    synchronized (writing) {
      Containers.check(id, store, this::exists);
      type.checkName(id);
      boolean created = find(id).isEmpty();
      WriteRequest request = new WriteRequest(id, body, store.find(id));
      if (type.hasLocation()) {
        Containers.checkLocation(request);
      }
      Resource written = type.write(request);
      Effects effects = type.effects(written, request);
      List<Resource> puts = new ArrayList<>(List.of(written));
      puts.addAll(effects.puts());
      store.write(puts, effects.deletes());
      return new Written(written, created);
    }
  }

  /** Merges a change into a resource: objects member by member, everything else replaced. */
  public Written patch(ResourceId id, ObjectNode change) {

    Resource existing = require(id);
    return put(existing.id(), Merge.patch(existing.body(), change));
  }

  /** The answer to GET. */
  public ObjectNode get(ResourceId id, Query query) {
    Resource resource = require(id);
    return types.get(resource.id().fullType()).read(resource, query);
  }

  /** The stored or built-in resource with this id. */
  public Optional<Resource> find(ResourceId id) {
    Optional<Resource> stored = store.find(id);
    return stored.isPresent() || id.isScope()
        ? stored
        : types.get(id.fullType()).builtIn(canonical(id));
  }

  /** A revision found under another name takes no children there. */
  private boolean exists(ResourceId id) {
    return find(id).filter(it -> it.id().equals(id)).isPresent();
  }

  /** Deletes a resource with its children; false if there was none. */
  public boolean delete(ResourceId asked) {
    ResourceId id = canonical(asked);
    ResourceType type = types.get(id.fullType());
    List<Resource> gone =
        occupation.during(type.occupies(id), type.provisioningTime(), () -> remove(type, id));
    // Operations of a deployment go with it and have no type of their own.
    gone.forEach(it -> types.find(it.id().fullType()).ifPresent(found -> found.deleted(it)));
    return !gone.isEmpty();
  }

  private List<Resource> remove(ResourceType type, ResourceId id) {
    synchronized (writing) {
      Optional<Resource> resource = store.find(id);
      if (resource.isEmpty()) {
        return List.of();
      }
      List<Resource> gone = new ArrayList<>(store.descendants(id));
      gone.add(resource.get());
      Effects effects = type.deleting(resource.get());
      List<ResourceId> deletes = new ArrayList<>(effects.deletes());
      deletes.add(id);
      store.write(effects.puts(), deletes);
      return gone;
    }
  }

  /** A POST action of a resource. */
  public ActionResult act(ResourceId id, String action, JsonNode body) {
    synchronized (writing) {
      Resource resource = require(id);
      ActionResult result =
          types.get(resource.id().fullType()).actions().entrySet().stream()
              .filter(known -> known.getKey().equalsIgnoreCase(action))
              .findFirst()
              .orElseThrow(() -> Errors.noSuchAction(resource.id(), action))
              .getValue()
              .apply(resource, body);
      result.changed().ifPresent(store::put);
      return result;
    }
  }

  /** Types as GET and PUT see them. */
  public ResourceType type(ResourceId id) {
    return types.get(id.fullType());
  }

  /** The id with the type's canonical casing and with the names as they were first written. */
  public ResourceId canonical(ResourceId id) {
    Optional<Resource> stored = store.find(id);
    if (stored.isPresent()) {
      return stored.get().id();
    }
    if (id.isScope()) {
      return id.resourceGroup().isEmpty()
          ? id
          : ResourceId.resourceGroup(canonical(id.parent().orElseThrow()).name(), id.name());
    }
    ResourceId parent = canonical(id.parent().orElseThrow());
    String type = types.canonicalName(id.fullType());
    String last = type.substring(type.lastIndexOf('/') + 1);
    if (id.path().size() > 1) {
      return parent.child(last, id.name());
    }
    return parent.provider(type.substring(0, type.indexOf('/')), last, id.name());
  }

  private Resource require(ResourceId id) {
    Containers.checkScope(id, store);
    return find(id).orElseThrow(() -> Errors.notFound(id));
  }
}
