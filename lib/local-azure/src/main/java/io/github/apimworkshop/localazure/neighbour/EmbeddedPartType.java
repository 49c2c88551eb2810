package io.github.apimworkshop.localazure.neighbour;

import io.github.apimworkshop.localazure.provider.Effects;
import io.github.apimworkshop.localazure.provider.GenericType;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.List;
import java.util.Optional;

/** Children that their parent shows in its own properties, as a network does its subnets. */
final class EmbeddedPartType implements ResourceType {
  private final String name;
  private final PartList list;
  private final ProviderContext context;

  EmbeddedPartType(String parent, String list, ProviderContext context) {
    this.name = parent + '/' + list;
    this.list = new PartList(list);
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
    return new GenericType(name, context).write(request);
  }

  @Override
  public Effects effects(Resource written, WriteRequest request) {
    return Effects.storing(List.of(list.with(owner(written.id()), written)));
  }

  @Override
  public Effects deleting(Resource part) {
    return Effects.storing(List.of(list.without(owner(part.id()), part.id())));
  }

  /** Of a parent that an earlier version stored without its parts. */
  @Override
  public Optional<Resource> builtIn(ResourceId id) {
    return id.parent().flatMap(context.store()::find).flatMap(parent -> shown(parent, id));
  }

  private Optional<Resource> shown(Resource parent, ResourceId id) {
    return list.resources(parent).stream().filter(part -> part.id().equals(id)).findFirst();
  }

  private Resource owner(ResourceId part) {
    return context.store().find(part.parent().orElseThrow()).orElseThrow();
  }
}
