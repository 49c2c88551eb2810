package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.policy.context.ApiInfo;
import io.github.apimworkshop.policy.context.ProductInfo;
import io.github.apimworkshop.policy.pipeline.PolicyPipeline;
import java.util.List;

/**
 * An API with its operations, most specific template first.
 *
 * @param segments of the path, with the version where the path shows it
 * @param products that contain the API
 * @param pipeline of the API alone, for errors found before an operation is known
 */
record RoutedApi(
    ApiInfo info,
    List<String> segments,
    ApiVersion version,
    boolean subscriptionRequired,
    List<ProductInfo> products,
    List<RoutedOperation> operations,
    PolicyPipeline pipeline) {

  RoutedApi {
    segments = List.copyOf(segments);
    products = List.copyOf(products);
    operations = List.copyOf(operations);
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
