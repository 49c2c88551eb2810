package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Problems;
import io.github.apimworkshop.localazure.provider.ProviderContext;
import io.github.apimworkshop.localazure.provider.Timestamps;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import java.util.List;

/** Users of the developer portal; they own subscriptions. */
final class UserType extends ServiceChild {
  private final ProviderContext context;

  UserType(ProviderContext context) {
    super("users");
    this.context = context;
  }

  @Override
  public boolean isStoredOnly() {
    return true;
  }

  @Override
  public Resource write(WriteRequest request) {
    ObjectNode properties = request.properties();
    new Problems()
        .require(properties, "email", "firstName", "lastName")
        .oneOf(properties, "state", List.of("active", "blocked", "pending", "deleted"))
        .refuse();
    properties.remove(List.of("password", "confirmation", "appType"));
    if (!properties.hasNonNull("state")) {
      properties.put("state", "active");
    }
    String now = Timestamps.format(context.clock().instant());
    properties.put("registrationDate", request.kept("registrationDate", () -> now));
    if (!properties.has("identities")) {
      properties
          .putArray("identities")
          .addObject()
          .put("provider", "Basic")
          .put("id", properties.path("email").asText());
    }
    return resource(request, properties);
  }
}
