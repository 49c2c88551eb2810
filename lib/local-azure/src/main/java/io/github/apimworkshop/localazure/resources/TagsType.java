package io.github.apimworkshop.localazure.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Effects;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.Errors;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.Query;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import io.github.apimworkshop.localazure.resource.ResourceStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tags of a scope or resource as a resource of their own, always named {@code default}
 * (learn.microsoft.com/rest/api/resources/tags, read 2026-11). They are kept in the resource they
 * belong to.
 */
final class TagsType implements ResourceType {
  private static final String TAGS = "tags";

  private final ProviderContext context;

  TagsType(ProviderContext context) {
    this.context = context;
  }

  @Override
  public String name() {
    return "Microsoft.Resources/tags";
  }

  @Override
  public void checkName(ResourceId id) {
    if (!id.name().equalsIgnoreCase("default")) {
      throw Errors.badRequest(
          "InvalidTagsResourceName",
          "The tags of a resource are named 'default', not '" + id.name() + "'.");
    }
  }

  @Override
  public Resource write(WriteRequest request) {
    JsonNode sent = request.properties().path(TAGS);
    String operation = request.body().path("operation").asText("Replace");
    ObjectNode tags =
        switch (operation) {
          case "Replace" -> Envelope.empty();
          case "Merge", "Delete" -> tagsOf(owner(request.id())).deepCopy();
          default ->
              throw Errors.badRequest(
                  "InvalidTagsPatchOperation",
                  "'operation' is 'Replace', 'Merge' or 'Delete', not '" + operation + "'.");
        };
    sent.properties()
        .forEach(
            tag -> {
              if (operation.equals("Delete")) {
                tags.remove(tag.getKey());
              } else {
                tags.set(tag.getKey(), tag.getValue());
              }
            });
    return document(request.id(), tags);
  }

  @Override
  public Effects effects(Resource written, WriteRequest request) {
    return Effects.storing(List.of(tagged(written.id(), written.properties().path(TAGS))));
  }

  @Override
  public Effects deleting(Resource tags) {
    return Effects.storing(List.of(tagged(tags.id(), Envelope.empty())));
  }

  @Override
  public Optional<Resource> builtIn(ResourceId id) {
    return id.parent().flatMap(context.store()::find).map(it -> document(id, tagsOf(it)));
  }

  @Override
  public Stream<Resource> listed(ResourceId owner, ResourceStore store, Query query) {
    return store.find(owner).map(it -> document(tagsId(owner), tagsOf(it))).stream();
  }

  @Override
  public ObjectNode read(Resource resource, Query query) {
    return document(resource.id(), tagsOf(owner(resource.id()))).body();
  }

  private Resource tagged(ResourceId id, JsonNode tags) {
    Resource owner = owner(id);
    ObjectNode body = owner.body().deepCopy();
    body.set(TAGS, tags);
    return new Resource(owner.id(), owner.location(), body, owner.secrets());
  }

  private Resource owner(ResourceId id) {
    return context.store().find(id.parent().orElseThrow()).orElseThrow();
  }

  private static ResourceId tagsId(ResourceId owner) {
    return owner.provider("Microsoft.Resources", TAGS, "default");
  }

  private static ObjectNode tagsOf(Resource owner) {
    return owner.body().path(TAGS) instanceof ObjectNode tags ? tags : Envelope.empty();
  }

  private static Resource document(ResourceId id, ObjectNode tags) {
    ObjectNode body = Envelope.identifiers(id);
    body.putObject("properties").set(TAGS, tags);
    return Resource.of(id, "", body);
  }
}
