package io.github.apimworkshop.workshop.deploy;

import java.util.Locale;
import java.util.Map;

/** A resource as one speaks of it: what it is, and its name. */
public record ResourceWords(String kind, String name) {
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("microsoft.apimanagement/service", "API Management service"),
          Map.entry("microsoft.apimanagement/service/apis", "API"),
          Map.entry("microsoft.apimanagement/service/apis/operations", "operation"),
          Map.entry("microsoft.apimanagement/service/apis/policies", "policy of API"),
          Map.entry("microsoft.apimanagement/service/backends", "backend"),
          Map.entry("microsoft.apimanagement/service/namedvalues", "named value"),
          Map.entry("microsoft.apimanagement/service/subscriptions", "subscription"),
          Map.entry("microsoft.cognitiveservices/accounts", "account"),
          Map.entry("microsoft.cognitiveservices/accounts/deployments", "model deployment"),
          Map.entry("microsoft.authorization/roleassignments", "role assignment on"));

  /** The words for a resource id; a type without words of its own gives its last part. */
  static ResourceWords of(String id) {
    int provider = id.toLowerCase(Locale.ROOT).lastIndexOf("/providers/");
    String[] parts = id.substring(provider + "/providers/".length()).split("/", -1);
    var type = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i += 2) {
      type.append('/').append(parts[i]);
    }
    String kind =
        KINDS.getOrDefault(type.toString().toLowerCase(Locale.ROOT), parts[parts.length - 2]);
    return new ResourceWords(kind, name(id, provider, parts, kind));
  }

  private static String name(String id, int provider, String[] parts, String kind) {
    String last = parts[parts.length - 1];
    if (kind.startsWith("role")) {
      String scope = id.substring(0, provider);
      return "account " + scope.substring(scope.lastIndexOf('/') + 1);
    }
    return last.equals("policy") && parts.length > 3 ? parts[parts.length - 3] : last;
  }

  @Override
  public String toString() {
    return kind + " " + name;
  }
}
