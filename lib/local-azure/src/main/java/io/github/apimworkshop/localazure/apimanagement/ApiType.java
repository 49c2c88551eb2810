package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ArmRequest;
import io.github.apimworkshop.localazure.provider.ArmResponse;
import io.github.apimworkshop.localazure.provider.Effects;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.Errors;
import io.github.apimworkshop.localazure.provider.Problems;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * APIs, their revisions and the import of their operations
 * (learn.microsoft.com/rest/api/apimanagement/apis/create-or-update, read 2026-11).
 */
final class ApiType extends ServiceChild {
  private final ProviderContext context;
  private final ApiExport export;

  ApiType(ProviderContext context, ApiExport export) {
    super("apis");
    this.export = export;
    this.context = context;
  }

  @Override
  public void checkName(ResourceId id) {
    if (!id.name().matches("[^*#&+:<>?/]{1,256}")) {
      throw Errors.badRequest(
          "ValidationError", "'" + id.name() + "' is no API id: '*#&+:<>?' are not allowed in it.");
    }
  }

  @Override
  public Optional<Resource> builtIn(ResourceId id) {
    return new ApiRevisions(context.store()).find(id);
  }

  /** Deleting the current revision deletes the others with it. */
  @Override
  public Effects deleting(Resource api) {
    if (api.id().name().contains(";rev=")) {
      return Effects.NONE;
    }
    List<ResourceId> revisions =
        new ApiRevisions(context.store())
            .all(api.id()).stream().map(Resource::id).filter(id -> !id.equals(api.id())).toList();
    return new Effects(List.of(), revisions);
  }

  @Override
  public Optional<ArmResponse> otherAnswer(Resource api, ArmRequest request) {
    return request.query().get("export").map(asked -> export.answer(api, request));
  }

  @Override
  public Resource write(WriteRequest request) {
    ObjectNode properties = request.properties();
    Optional<ApiImport> imported = ApiImport.of(properties);
    imported.ifPresent(it -> it.complete(properties));
    if (properties.path("format").asText().equalsIgnoreCase(ApiImport.GRAPHQL)
        && !properties.hasNonNull("serviceUrl")) {
      properties.set("serviceUrl", properties.path("value"));
    }
    properties.remove(List.of("format", "value", "wsdlSelector", "sourceApiId"));
    revision(request, properties);
    new ApiCheck(context.store(), request.id()).check(properties);
    defaults(properties);
    return resource(request, properties);
  }

  @Override
  public Effects effects(Resource written, WriteRequest request) {
    Optional<ApiImport> imported = ApiImport.of(request.properties());
    if (imported.isEmpty()) {
      return handshake(written);
    }
    List<Resource> operations = imported.get().operations(written.id());
    List<ResourceId> gone =
        context.store().children(written.id(), "operations").stream()
            .map(Resource::id)
            .filter(id -> operations.stream().noneMatch(it -> it.id().equals(id)))
            .toList();
    return new Effects(operations, gone);
  }

  /** The one operation of a WebSocket API, where policies of its handshake are kept. */
  private Effects handshake(Resource api) {
    boolean socket =
        Stream.of("type", "apiType")
            .anyMatch(it -> api.properties().path(it).asText().equalsIgnoreCase("websocket"));
    ResourceId id = api.id().child("operations", "onHandshake");
    if (!socket || context.store().find(id).isPresent()) {
      return Effects.NONE;
    }
    ObjectNode body = Envelope.identifiers(id);
    body.putObject("properties")
        .put("displayName", "onHandshake")
        .put("method", "GET")
        .put("urlTemplate", "/")
        .putArray("templateParameters");
    return Effects.storing(List.of(Resource.of(id, "", body)));
  }

  /** {@code name;rev=2} is revision 2 of the API {@code name}, never the current one at first. */
  private void revision(WriteRequest request, ObjectNode properties) {
    String name = request.id().name();
    int mark = name.indexOf(";rev=");
    String revision = mark < 0 ? "1" : name.substring(mark + 5);
    if (!revision.matches("\\d{1,9}")) {
      new Problems().add("apiId", "The revision '" + revision + "' is no number.").refuse();
    }
    boolean current =
        request
            .existing()
            .map(it -> it.properties().path("isCurrent").asBoolean(true))
            .orElse(mark < 0);
    if (mark >= 0) {
      inherit(service(request.id()).child("apis", name.substring(0, mark)), properties);
    }
    if (!properties.hasNonNull("apiRevision")) {
      properties.put("apiRevision", revision);
    }
    properties.put("isCurrent", current);
    properties.put("isOnline", true);
  }

  private void inherit(ResourceId base, ObjectNode properties) {
    context
        .store()
        .find(base)
        .ifPresent(
            api ->
                api.properties()
                    .properties()
                    .forEach(
                        member -> {
                          if (!properties.has(member.getKey())
                              && !member.getKey().equals("apiRevision")) {
                            properties.set(member.getKey(), member.getValue());
                          }
                        }));
  }

  private static void defaults(ObjectNode properties) {
    if (!properties.path("protocols").isArray() || properties.path("protocols").isEmpty()) {
      properties.putArray("protocols").add("https");
    }
    if (!properties.hasNonNull("subscriptionRequired")) {
      properties.put("subscriptionRequired", true);
    }
    if (!properties.hasNonNull("subscriptionKeyParameterNames")) {
      properties
          .putObject("subscriptionKeyParameterNames")
          .put("header", "Ocp-Apim-Subscription-Key")
          .put("query", "subscription-key");
    }
    if (!properties.has("authenticationSettings")) {
      properties.putNull("authenticationSettings");
    }
    if (!properties.has("serviceUrl")) {
      properties.putNull("serviceUrl");
    }
  }
}
