package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.Locale;

/** What all children of a service have in common. */
abstract class ServiceChild implements ResourceType {
  static final String SERVICE = "Microsoft.ApiManagement/service";

  private final String name;

  /** With the part after {@code service/}, for example {@code apis/operations}. */
  ServiceChild(String path) {
    this.name = SERVICE + "/" + path;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final boolean hasEtag() {
    return true;
  }

  static Resource resource(WriteRequest request, ObjectNode properties) {
    return Resource.of(request.id(), "", Envelope.child(request, properties));
  }

  static Resource resource(WriteRequest request, ObjectNode properties, ObjectNode secrets) {
    return new Resource(request.id(), "", Envelope.child(request, properties), secrets);
  }

  /** The service that a child of any depth belongs to. */
  static ResourceId service(ResourceId child) {
    return child.topLevel();
  }

  /**
   * A reference to a child of the same service, written short ({@code /apis/x}) or in full. Many
   * templates put a full id behind a short beginning ({@code /apis/${api.id}}); the id counts then.
   */
  static ResourceId reference(ResourceId service, String text) {
    int full = text.toLowerCase(Locale.ROOT).lastIndexOf(service.key());
    if (full >= 0) {
      return ResourceId.parse(text.substring(full));
    }
    if (text.toLowerCase(Locale.ROOT).startsWith("/subscriptions/")) {
      return ResourceId.parse(text);
    }
    return ResourceId.parse(service + "/" + text);
  }
}
