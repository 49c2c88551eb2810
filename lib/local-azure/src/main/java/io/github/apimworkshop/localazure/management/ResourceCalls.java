package io.github.apimworkshop.localazure.management;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ActionResult;
import io.github.apimworkshop.localazure.provider.ArmException;
import io.github.apimworkshop.localazure.provider.ArmRequest;
import io.github.apimworkshop.localazure.provider.ArmResponse;
import io.github.apimworkshop.localazure.provider.Etag;
import io.github.apimworkshop.localazure.provider.ResourceManager;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;

/** Create, read, update, delete, list and act for every resource type. */
final class ResourceCalls {
  private final ResourceManager resources;
  private final ResourceLists lists;

  ResourceCalls(ResourceManager resources, ResourceLists lists) {
    this.resources = resources;
    this.lists = lists;
  }

  ArmResponse handle(ArmPath path, ArmRequest request) {
    String method = request.method();
    if (path.last().isPresent()) {
      String last = path.last().get();
      return switch (method) {
        case "GET" -> lists.list(path.id(), last, request.query());
        case "POST" -> act(path.id(), last, request);
        default -> throw methodNotAllowed(method);
      };
    }
    return handle(path.id(), request);
  }

  ArmResponse handle(ResourceId id, ArmRequest request) {
    return switch (request.method()) {
      case "GET" -> get(id, request);
      case "HEAD" -> head(id);
      case "PUT" -> put(id, request);
      case "PATCH" -> patch(id, request);
      case "DELETE" -> delete(id, request);
      default -> throw methodNotAllowed(request.method());
    };
  }

  private ArmResponse get(ResourceId id, ArmRequest request) {
    ObjectNode body = resources.get(id, request.query());
    Resource found = resources.find(id).orElseThrow();
    return resources
        .type(found.id())
        .otherAnswer(found, request)
        .orElseGet(() -> withEtag(found, ArmResponse.ok(body)));
  }

  private ArmResponse head(ResourceId id) {
    return resources
        .find(id)
        .map(it -> withEtag(it, ArmResponse.empty(resources.type(it.id()).headStatus())))
        .orElse(ArmResponse.empty(404));
  }

  private ArmResponse put(ResourceId id, ArmRequest request) {
    checkEtag(id, request);
    return written(resources.put(id, request.json()));
  }

  private ArmResponse patch(ResourceId id, ArmRequest request) {
    checkEtag(id, request);
    return written(resources.patch(id, request.json()));
  }

  private ArmResponse delete(ResourceId id, ArmRequest request) {
    checkEtag(id, request);
    if (!resources.delete(id)) {
      return ArmResponse.empty(204);
    }
    return resources.type(id).deletesInBackground()
        ? ArmResponse.deleting(request, id)
        : ArmResponse.empty(200);
  }

  private ArmResponse act(ResourceId id, String action, ArmRequest request) {
    ActionResult result = resources.act(id, action, request.json());
    return result.status() == 204
        ? ArmResponse.empty(204)
        : ArmResponse.of(result.status(), result.body());
  }

  private ArmResponse written(ResourceManager.Written written) {
    Resource resource = written.resource();
    return withEtag(resource, ArmResponse.of(written.created() ? 201 : 200, resource.body()));
  }

  private ArmResponse withEtag(Resource resource, ArmResponse response) {
    return resources.type(resource.id()).hasEtag()
        ? response.header("ETag", Etag.of(resource))
        : response;
  }

  /** A condition is checked where it is given; nobody is forced to give one. */
  private void checkEtag(ResourceId id, ArmRequest request) {
    String expected = request.headers().get("If-Match");
    if (expected == null || expected.equals("*")) {
      return;
    }
    boolean same =
        resources
            .find(id)
            .map(it -> !resources.type(it.id()).hasEtag() || Etag.of(it).equals(expected))
            .orElse(!request.method().equals("PUT"));
    if (!same) {
      throw new ArmException(
          412,
          "PreconditionFailed",
          "Resource was modified since last retrieval. Read it again before you change it.");
    }
  }

  private static ArmException methodNotAllowed(String method) {
    return new ArmException(
        405, "MethodNotAllowed", "The requested method '" + method + "' is not allowed here.");
  }
}
