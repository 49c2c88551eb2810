package io.github.apimworkshop.localazure.management;

import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.List;
import java.util.Optional;

/**
 * The path of a call to a resource, a collection or an action.
 *
 * @param id the resource; with {@code last}, the owner of the collection or action
 * @param last {@code backends}, {@code listSecrets}, or with namespace in a scope {@code
 *     Microsoft.ApiManagement/service}
 */
record ArmPath(ResourceId id, Optional<String> last) {

  /** Empty when the segments are no such path. */
  static Optional<ArmPath> parse(List<String> segments) {
    int namespace = lastProviders(segments) + 1;
    if (namespace == 0 || namespace + 1 >= segments.size()) {
      return Optional.empty();
    }
    int after = segments.size() - namespace - 1;
    if (after % 2 == 0) {
      return id(segments).map(id -> new ArmPath(id, Optional.empty()));
    }
    String last = segments.get(segments.size() - 1);
    if (after == 1) {
      return id(segments.subList(0, namespace - 1))
          .map(id -> new ArmPath(id, Optional.of(segments.get(namespace) + "/" + last)));
    }
    return id(segments.subList(0, segments.size() - 1))
        .map(id -> new ArmPath(id, Optional.of(last)));
  }

  private static int lastProviders(List<String> segments) {
    for (int i = segments.size() - 1; i >= 0; i--) {
      if (i % 2 == 0 && segments.get(i).equalsIgnoreCase("providers")) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<ResourceId> id(List<String> segments) {
    try {
      return Optional.of(ResourceId.parse(String.join("/", segments)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
