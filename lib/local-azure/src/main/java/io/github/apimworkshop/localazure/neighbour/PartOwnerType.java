package io.github.apimworkshop.localazure.neighbour;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Effects;
import io.github.apimworkshop.localazure.provider.GenericType;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A type that is stored as sent and shows some of its children in its own properties. */
final class PartOwnerType implements ResourceType {
  private final String name;
  private final List<PartList> lists;
  private final ProviderContext context;

  PartOwnerType(String name, ProviderContext context, String... lists) {
    this.name = name;
    this.lists = Stream.of(lists).map(PartList::new).toList();
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
    Resource stored = new GenericType(name, context).write(request);
    ObjectNode properties = stored.body().withObject("properties");
    lists.forEach(list -> list.complete(stored.id(), properties, request.existing()));
    return stored;
  }

  /** Parts that a new list leaves out are gone. */
  @Override
  public Effects effects(Resource written, WriteRequest request) {
    List<Resource> puts = new ArrayList<>();
    List<ResourceId> deletes = new ArrayList<>();
    for (PartList list : lists) {
      List<Resource> parts = list.resources(written);
      puts.addAll(parts);
      context.store().children(written.id(), list.name()).stream()
          .map(Resource::id)
          .filter(id -> parts.stream().noneMatch(part -> part.id().equals(id)))
          .forEach(deletes::add);
    }
    return new Effects(puts, deletes);
  }
}
