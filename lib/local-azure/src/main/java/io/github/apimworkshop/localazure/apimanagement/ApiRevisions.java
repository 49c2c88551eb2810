package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Effects;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Revisions of an API. The current one is stored under the plain name, the others under {@code
 * name;rev=N}.
 */
final class ApiRevisions {
  private static final String MARK = ";rev=";

  private final ResourceStore store;

  ApiRevisions(ResourceStore store) {
    this.store = store;
  }

  /** Name without revision. */
  static String base(ResourceId api) {
    int mark = api.name().indexOf(MARK);
    return mark < 0 ? api.name() : api.name().substring(0, mark);
  }

  /** The revision, also the current one by its number. */
  Optional<Resource> find(ResourceId api) {
    Optional<Resource> stored = store.find(api);
    int mark = api.name().indexOf(MARK);
    if (stored.isPresent() || mark < 0) {
      return stored;
    }
    String number = api.name().substring(mark + MARK.length());
    return store
        .find(ServiceChild.service(api).child("apis", base(api)))
        .filter(it -> it.properties().path("apiRevision").asText().equals(number));
  }

  /** All revisions, the current one among them. */
  List<Resource> all(ResourceId api) {
    String base = base(api);
    return store.children(ServiceChild.service(api), "apis").stream()
        .filter(it -> base(it.id()).equalsIgnoreCase(base))
        .toList();
  }

  /** Swaps the names of the current revision and another, with all that belongs to them. */
  Effects makeCurrent(ResourceId api, Resource revision) {
    Resource current = store.find(api).orElseThrow();
    if (current.id().equals(revision.id())) {
      return Effects.NONE;
    }
    String number = current.properties().path("apiRevision").asText("1");
    ResourceId service = ServiceChild.service(api);
    ResourceId aside = service.child("apis", base(api) + MARK + number);
    List<Resource> puts = new ArrayList<>();
    List<ResourceId> deletes = new ArrayList<>();
    move(revision, api, true, puts, deletes);
    move(current, aside, false, puts, deletes);
    return new Effects(puts, deletes);
  }

  private void move(
      Resource from,
      ResourceId to,
      boolean current,
      List<Resource> puts,
      List<ResourceId> deletes) {
    ObjectNode body = renamed(from, to);
    ((ObjectNode) body.path("properties")).put("isCurrent", current);
    ResourceId base = ServiceChild.service(to).child("apis", base(to));
    puts.add(new Resource(to, from.location(), body, from.secrets()));
    deletes.add(from.id());
    for (Resource child : store.descendants(from.id())) {
      ResourceId owner = child.id().isType(ReleaseType.NAME) ? base : to;
      ResourceId id =
          ResourceId.parse(owner + child.id().toString().substring(from.id().toString().length()));
      puts.add(new Resource(id, child.location(), renamed(child, id), child.secrets()));
    }
  }

  private static ObjectNode renamed(Resource resource, ResourceId to) {
    ObjectNode body = resource.body().deepCopy();
    return body.put("id", to.toString()).put("name", to.name());
  }
}
