package io.github.apimworkshop.localazure.management;

import java.util.List;
import java.util.Optional;

/** Names the operation of a call to a resource. */
public final class ResourcePaths {
  private ResourcePaths() {}

  /** For example {@code list Microsoft.ApiManagement/service/backends}. */
  public static Optional<String> operation(String method, List<String> segments) {
    return ArmPath.parse(segments).map(path -> operation(method, path));
  }

  private static String operation(String method, ArmPath path) {
    if (path.last().isEmpty()) {
      return method + " " + path.id().fullType();
    }
    String last = path.last().get();
    String collection = last.indexOf('/') < 0 ? path.id().fullType() + "/" + last : last;
    return (method.equals("GET") ? "list " : method + " ") + collection;
  }
}
