package io.github.apimworkshop.localazure.resources;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.ArmException;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.provider.Errors;
import io.github.apimworkshop.localazure.provider.ResourceType;
import io.github.apimworkshop.localazure.provider.WriteRequest;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;

/** Resource groups. */
final class ResourceGroupType implements ResourceType {
  @Override
  public String name() {
    return "Microsoft.Resources/resourceGroups";
  }

  @Override
  public void checkName(ResourceId id) {
    if (!id.name().matches("[-\\w._()]{0,89}[-\\w_()]")) {
      throw Errors.badRequest(
          "InvalidResourceGroup",
          "The provided resource group name '%s' has these invalid characters: only letters, digits, '-', '_', '.', '(' and ')' are allowed, at most 90, and no '.' at the end."
              .formatted(id.name()));
    }
  }

  @Override
  public Resource write(WriteRequest request) {
    String location = request.location();
    if (location.isEmpty()) {
      throw Errors.badRequest(
          "LocationRequired", "The location property is required for this definition.");
    }
    String there = request.existing().map(Resource::location).orElse(location);
    if (!there.equals(location)) {
      throw new ArmException(
          409,
          "InvalidResourceGroupLocation",
          "Invalid resource group location '%s'. The Resource group already exists in location '%s'."
              .formatted(location, there));
    }
    ObjectNode body = Envelope.identifiers(request.id());
    body.put("location", location);
    body.set(
        "tags",
        request.body().path("tags").isObject() ? request.body().path("tags") : Envelope.empty());
    if (request.body().hasNonNull("managedBy")) {
      body.set("managedBy", request.body().path("managedBy"));
    }
    body.putObject("properties").put("provisioningState", "Succeeded");
    return Resource.of(request.id(), location, body);
  }
}
