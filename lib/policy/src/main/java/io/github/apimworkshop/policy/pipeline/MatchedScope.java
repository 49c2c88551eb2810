package io.github.apimworkshop.policy.pipeline;

import io.github.apimworkshop.policy.context.ApiInfo;
import io.github.apimworkshop.policy.context.DeploymentInfo;
import io.github.apimworkshop.policy.context.OperationInfo;
import io.github.apimworkshop.policy.context.ProductInfo;
import io.github.apimworkshop.policy.context.SubscriptionInfo;
import io.github.apimworkshop.policy.context.UserInfo;

/** What a request was matched to; everything but {@code deployment} may be null. */
public record MatchedScope(
    DeploymentInfo deployment,
    ApiInfo api,
    OperationInfo operation,
    ProductInfo product,
    SubscriptionInfo subscription,
    UserInfo user) {}
