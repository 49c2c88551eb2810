package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.policy.context.ApiInfo;
import io.github.apimworkshop.policy.context.ProductInfo;
import io.github.apimworkshop.policy.pipeline.PolicyPipeline;
import java.util.List;
import java.util.Map;

/**
 * An API with its operations, most specific template first.
 *
 * @param segments of the path, with the version where the path shows it
 * @param products that contain the API
 * @param schemas text by schema id, its own and those of the service
 * @param pipeline of the API alone, for errors found before an operation is known
 */
record RoutedApi(
    ApiInfo info,
    List<String> segments,
    ApiVersion version,
    boolean subscriptionRequired,
    List<ProductInfo> products,
    List<RoutedOperation> operations,
    Map<String, String> schemas,
    PolicyPipeline pipeline) {

  RoutedApi {
    segments = List.copyOf(segments);
    products = List.copyOf(products);
    operations = List.copyOf(operations);
    schemas = Map.copyOf(schemas);
  }

  boolean isPrefixOf(List<String> path) {
    if (path.size() < segments.size()) {
      return false;
    }
    for (int i = 0; i < segments.size(); i++) {
      if (!segments.get(i).equalsIgnoreCase(path.get(i))) {
        return false;
      }
    }
    return true;
  }
}
