package io.github.apimworkshop.localazure.apimanagement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.localazure.provider.Envelope;
import io.github.apimworkshop.localazure.resource.Resource;
import io.github.apimworkshop.localazure.resource.ResourceId;
import java.util.List;
import java.util.Locale;

/** The groups every service begins with. */
final class BuiltInGroups {
  private BuiltInGroups() {}

  static List<Resource> of(ResourceId service) {
    return List.of(
        group(service, "Administrators"), group(service, "Developers"), group(service, "Guests"));
  }

  private static Resource group(ResourceId service, String displayName) {
    ResourceId id = service.child("groups", displayName.toLowerCase(Locale.ROOT));
    ObjectNode body = Envelope.identifiers(id);
    body.putObject("properties")
        .put("displayName", displayName)
        .put("description", displayName + " is a built-in group.")
        .put("builtIn", true)
        .put("type", "system");
    return Resource.of(id, "", body);
  }
}
