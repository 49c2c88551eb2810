package io.github.apimworkshop.policy.handler;

import io.github.apimworkshop.policy.pipeline.PipelineRun;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import java.util.ArrayList;
import java.util.List;

/** The {@code content-type-map} of validate-content: under which type a body is checked. */
record ContentTypeMap(String any, String missing, List<Mapping> mappings) {
  /** {@code from} or {@code when} may be null. */
  record Mapping(String from, Value when, String to) {}

  static ContentTypeMap of(Parts parts) {
    List<Mapping> mappings = new ArrayList<>();
    if (parts.child("content-type-map").isEmpty()) {
      return new ContentTypeMap(null, null, mappings);
    }
    Parts map = parts.child("content-type-map").get();
    for (Parts each : map.children("type")) {
      mappings.add(new Mapping(each.literal("from"), each.value("when"), each.literal("to")));
    }
    return new ContentTypeMap(
        map.literal("any-content-type-value"), map.literal("missing-content-type-value"), mappings);
  }

  String map(PipelineRun run, String contentType) throws PolicyFailure {
    String type = ValidateContentPolicy.mediaType(contentType);
    if (any != null) {
      return any;
    }
    if (type.isEmpty() && missing != null) {
      return missing;
    }
    for (Mapping mapping : mappings) {
      boolean fits =
          mapping.from != null
              ? mapping.from.equalsIgnoreCase(type)
              : mapping.when != null && mapping.when.bool(run);
      if (fits) {
        return mapping.to;
      }
    }
    return type;
  }
}
