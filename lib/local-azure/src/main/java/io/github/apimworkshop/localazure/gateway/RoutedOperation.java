package io.github.apimworkshop.localazure.gateway;

import io.github.apimworkshop.policy.context.OperationInfo;
import io.github.apimworkshop.policy.host.OperationContract;
import io.github.apimworkshop.policy.pipeline.PolicyPipeline;
import java.util.Map;

/**
 * An operation with the pipelines that may apply to it.
 *
 * @param contract what its definition says about requests and responses
 * @param byProduct pipelines for calls in the context of a product, by product id
 */
record RoutedOperation(
    OperationInfo info,
    OperationTemplate template,
    OperationContract contract,
    PolicyPipeline pipeline,
    Map<String, PolicyPipeline> byProduct) {

  PolicyPipeline pipeline(String productId) {
    return productId == null ? pipeline : byProduct.getOrDefault(productId, pipeline);
  }
}
