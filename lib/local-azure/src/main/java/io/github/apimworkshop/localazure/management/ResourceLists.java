package io.github.apimworkshop.localazure.management;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ArmResponse;
import io.github.apimworkshop.localazure.provider.Errors;
import io.github.apimworkshop.localazure.provider.Filter;
import io.github.apimworkshop.localazure.provider.Query;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.ResourceTypes;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import java.util.List;
import java.util.stream.Stream;

/** Lists of resources with {@code $filter}, {@code $top} and {@code $skip}. */
final class ResourceLists {
  private final ResourceTypes types;
  private final ResourceStore store;

  ResourceLists(ResourceTypes types, ResourceStore store) {
    this.types = types;
    this.store = store;
  }

  /**
   * Lists a collection.
   *
   * @param collection {@code backends} below a resource, {@code namespace/type} in a scope
   */
  ArmResponse list(ResourceId owner, String collection, Query query) {
    if (!owner.equals(ResourceId.tenant()) && store.find(owner).isEmpty()) {
      throw Errors.notFound(owner);
    }
    boolean nested = collection.indexOf('/') < 0;
    ResourceType type = types.get(nested ? owner.fullType() + "/" + collection : collection);
    List<ObjectNode> found =
        type.listed(owner, store, query).map(it -> type.read(it, query)).toList();
    return page(found, query, type.hasEtag());
  }

  /** Applies filter and page to any list. */
  static ArmResponse page(List<? extends JsonNode> all, Query query, boolean counted) {
    Filter filter = query.get("$filter").map(Filter::parse).orElse(Filter.ALL);
    List<? extends JsonNode> matching = all.stream().filter(filter::matches).toList();
    Stream<? extends JsonNode> page = matching.stream().skip(query.number("$skip").orElse(0));
    if (query.get("$top").isPresent()) {
      page = page.limit(query.number("$top").orElse(0));
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putArray("value").addAll(page.toList());
    if (counted) {
      body.put("count", matching.size());
    }
    return ArmResponse.ok(body);
  }
}
