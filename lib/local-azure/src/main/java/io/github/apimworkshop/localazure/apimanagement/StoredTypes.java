package io.github.apimworkshop.localazure.apimanagement;

import io.github.apimworkshop.localazure.provider.ResourceType;
import java.util.List;

/** Children that are kept and answered, without anything running behind them. */
final class StoredTypes {
  private StoredTypes() {}

  static List<ResourceType> all() {
    return List.of(
        new StoredChild("apis/schemas", "contentType"),
        new StoredChild("apis/tagDescriptions"),
        new StoredChild("apis/issues", "title"),
        new StoredChild("apis/issues/attachments", "title"),
        new StoredChild("apis/issues/comments"),
        new StoredChild("apis/wikis"),
        new StoredChild("apis/resolvers", "displayName", "path"),
        new StoredChild("apis/resolvers/policies"),
        new StoredChild("apis/tools"),
        new StoredChild("authorizationServers", "displayName"),
        new StoredChild("authorizationProviders", "identityProvider"),
        new StoredChild("authorizationProviders/authorizations"),
        new StoredChild("authorizationProviders/authorizations/accessPolicies"),
        new StoredChild("caches", "connectionString"),
        new StoredChild("clientApplications", "displayName"),
        new StoredChild("clientApplications/productLinks"),
        new StoredChild("contentTypes"),
        new StoredChild("contentTypes/contentItems"),
        new StoredChild("documentations"),
        new StoredChild("gateways/certificateAuthorities"),
        new StoredChild("gateways/hostnameConfigurations"),
        new StoredChild("groups", "displayName"),
        new StoredChild("identityProviders", "clientId"),
        new StoredChild("notifications"),
        new StoredChild("notifications/recipientEmails"),
        new StoredChild("notifications/recipientUsers"),
        new StoredChild("openidConnectProviders", "displayName"),
        new StoredChild("policyRestrictions"),
        new StoredChild("portalconfigs"),
        new StoredChild("portalRevisions"),
        new StoredChild("portalsettings"),
        new StoredChild("privateEndpointConnections"),
        new StoredChild("products/wikis"),
        new StoredChild("schemas", "schemaType"),
        new StoredChild("tags", "displayName"),
        new StoredChild("tags/apiLinks"),
        new StoredChild("tags/operationLinks"),
        new StoredChild("tags/productLinks"),
        new StoredChild("templates"));
  }
}
