package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Problems;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import java.util.List;

/** Products (learn.microsoft.com/rest/api/apimanagement/product, read 2026-11). */
final class ProductType extends ServiceChild {
  ProductType() {
    super("products");
  }

  @Override
  public Resource write(WriteRequest request) {
    ObjectNode properties = request.properties();
    new Problems()
        .require(properties, "displayName")
        .oneOf(properties, "state", List.of("published", "notPublished"))
        .refuse();
    if (!properties.hasNonNull("subscriptionRequired")) {
      properties.put("subscriptionRequired", true);
    }
    boolean subscription = properties.path("subscriptionRequired").asBoolean();
    if (!subscription
        && (properties.hasNonNull("subscriptionsLimit")
            || properties.path("approvalRequired").asBoolean(false))) {
      new Problems()
          .add(
              "subscriptionRequired",
              "'approvalRequired' and 'subscriptionsLimit' need a product that requires a subscription.")
          .refuse();
    }
    if (subscription && !properties.hasNonNull("approvalRequired")) {
      properties.put("approvalRequired", false);
    }
    if (!properties.hasNonNull("state")) {
      properties.put("state", "notPublished");
    }
    return resource(request, properties);
  }
}
