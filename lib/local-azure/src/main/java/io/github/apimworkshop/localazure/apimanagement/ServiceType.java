package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Effects;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.Errors;
import io.github.apimworkshop.localazure.provider.Problems;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * API Management services (learn.microsoft.com/rest/api/apimanagement/api-management-service, read
 * 2026-11). Creating one takes half an hour on Azure and part of a second here: more than what a
 * template makes beside it, since many templates rely on that order without saying so.
 */
final class ServiceType implements ResourceType {
  static final String NAME = ServiceChild.SERVICE;
  private static final Duration CREATION = Duration.ofMillis(400);

  private final ProviderContext context;
  private final DeletedServices deleted;

  ServiceType(ProviderContext context, DeletedServices deleted) {
    this.context = context;
    this.deleted = deleted;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean hasLocation() {
    return true;
  }

  @Override
  public Optional<ResourceId> occupies(ResourceId id) {
    return context.store().find(id).isPresent() ? Optional.empty() : Optional.of(id);
  }

  @Override
  public Duration provisioningTime() {
    return CREATION;
  }

  @Override
  public void checkName(ResourceId id) {
    if (!id.name().matches("[a-zA-Z](?:[-a-zA-Z0-9]{0,48}[a-zA-Z0-9])?")) {
      throw Errors.badRequest(
          "InvalidParameters",
          "'%s' is no name of an API Management service: 1 to 50 letters, digits and hyphens, beginning with a letter and not ending with a hyphen."
              .formatted(id.name()));
    }
  }

  @Override
  public Resource write(WriteRequest request) {
    Optional<Resource> restored = deleted.claim(request);
    WriteRequest effective =
        restored
            .map(it -> new WriteRequest(request.id(), request.body(), restored))
            .orElse(request);
    ObjectNode asked = effective.properties();
    asked.remove("restore");
    ObjectNode body = effective.body().deepCopy();
    new Problems().require(asked, "publisherEmail", "publisherName").refuse();
    body.set("sku", ServiceSku.of(body.path("sku")));
    WriteRequest complete = new WriteRequest(request.id(), body, effective.existing());
    ObjectNode properties = ServiceProperties.of(complete, asked, context);
    ObjectNode document = Envelope.tracked(complete, properties, context);
    document.put("etag", "AAAAAAAA" + Integer.toHexString(properties.hashCode()) + "=");
    Resource draft = Resource.of(request.id(), request.location(), document);
    properties.put("gatewayUrl", open(draft, effective.existing()).toString());
    return draft;
  }

  private URI open(Resource service, Optional<Resource> before) {
    return context
        .dataPlane()
        .openAnywhere(service, before.map(ServiceType::port).orElse(OptionalInt.empty()));
  }

  static OptionalInt port(Resource service) {
    String url = service.properties().path("gatewayUrl").asText();
    return url.isEmpty() ? OptionalInt.empty() : OptionalInt.of(URI.create(url).getPort());
  }

  /** Opens the gateway after a restart, where it was. */
  static void reopen(Resource service, ProviderContext context) {
    context.dataPlane().open(service, port(service));
  }

  @Override
  public Effects effects(Resource written, WriteRequest request) {
    if (request.existing().isPresent()) {
      return Effects.NONE;
    }
    if (deleted.find(request.id()).isPresent()) {
      return deleted.restoring(written);
    }
    List<Resource> builtIn = new ArrayList<>();
    builtIn.add(SubscriptionType.master(written.id(), context));
    builtIn.add(LoggerType.azureMonitor(written.id()));
    builtIn.addAll(BuiltInGroups.of(written.id()));
    builtIn.addAll(TenantAccessType.of(written.id(), context));
    builtIn.addAll(SampleContent.of(written));
    if (written.body().at("/sku/name").asText().equals(ServiceSku.AI_GATEWAY)) {
      builtIn.add(WorkspaceTypes.defaultOf(written.id()));
    }
    return Effects.storing(builtIn);
  }

  @Override
  public Effects deleting(Resource service) {
    return deleted.keeping(service);
  }

  @Override
  public void deleted(Resource service) {
    context.dataPlane().close(service.id());
  }
}
