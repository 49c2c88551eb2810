package io.github.apimworkshop.arm;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.DeploymentMode;
import io.github.apimworkshop.arm.deployment.DeploymentRequest;
import io.github.apimworkshop.arm.deployment.DeploymentScope;
import io.github.apimworkshop.arm.deployment.ErrorBody;
import io.github.apimworkshop.arm.deployment.ResourceFailure;
import io.github.apimworkshop.arm.deployment.VaultSecrets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Requests with a fixed clock, counted UUIDs and made-up ids. */
final class Requests {
  static final String SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";
  private static final String TENANT = "11111111-1111-1111-1111-111111111111";

  private Requests() {}

  static DeploymentRequest of(
      String name,
      DeploymentScope scope,
      String location,
      DeploymentMode mode,
      ObjectNode template,
      ObjectNode parameters) {
    return of(name, scope, location, mode, template, parameters, Requests::noVault);
  }

  static DeploymentRequest of(
      String name,
      DeploymentScope scope,
      String location,
      DeploymentMode mode,
      ObjectNode template,
      ObjectNode parameters,
      VaultSecrets secrets) {
    var counter = new AtomicLong();
    return new DeploymentRequest(
        name,
        scope,
        location,
        mode,
        template,
        null,
        parameters,
        secrets,
        Clock.fixed(Instant.parse("2026-11-20T09:05:03.1234567Z"), ZoneOffset.UTC),
        () -> new UUID(counter.incrementAndGet(), 0x8000000000000000L));
  }

  static String noVault(String vaultId, String name, String version) throws ResourceFailure {
    String message = "The specified KeyVault '" + vaultId + "' could not be found.";
    throw new ResourceFailure(404, ErrorBody.of(VaultSecrets.NO_VAULT, message));
  }

  static DeploymentScope resourceGroup(String subscriptionId, String name) {
    String id = "/subscriptions/" + subscriptionId + "/resourceGroups/" + name;
    ObjectNode group = object();
    group.put("id", id).put("name", name).put("type", "Microsoft.Resources/resourceGroups");
    group.put("location", "swedencentral").putObject("tags");
    group.putObject("properties").put("provisioningState", "Succeeded");
    return new DeploymentScope(
        subscriptionId,
        name,
        subscriptionValue(subscriptionId),
        group,
        tenant(),
        deployer(),
        Requests::role);
  }

  static DeploymentScope subscription(String subscriptionId) {
    return new DeploymentScope(
        subscriptionId,
        null,
        subscriptionValue(subscriptionId),
        null,
        tenant(),
        deployer(),
        Requests::role);
  }

  private static ObjectNode subscriptionValue(String id) {
    return object()
        .put("id", "/subscriptions/" + id)
        .put("subscriptionId", id)
        .put("tenantId", TENANT)
        .put("displayName", "Workshop");
  }

  private static ObjectNode tenant() {
    return object().put("tenantId", TENANT).put("displayName", "Contoso").put("countryCode", "SE");
  }

  private static Optional<String> role(String name) {
    return name.equalsIgnoreCase("Contributor")
        ? Optional.of("b24988ac-6180-42a0-ab88-20f7382dd24c")
        : Optional.empty();
  }

  private static ObjectNode deployer() {
    return object()
        .put("objectId", "22222222-2222-2222-2222-222222222222")
        .put("tenantId", TENANT)
        .put("userPrincipalName", "attendee@contoso.com");
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
