package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.policy.context.OperationInfo;
import io.github.apimworkshop.policy.pipeline.PolicyPipeline;
import java.util.Map;

/**
 * An operation with the pipelines that may apply to it.
 *
 * @param byProduct pipelines for calls in the context of a product, by product id
 */
record RoutedOperation(
    OperationInfo info,
    OperationTemplate template,
    PolicyPipeline pipeline,
    Map<String, PolicyPipeline> byProduct) {

  PolicyPipeline pipeline(String productId) {
    return productId == null ? pipeline : byProduct.getOrDefault(productId, pipeline);
  }
}
