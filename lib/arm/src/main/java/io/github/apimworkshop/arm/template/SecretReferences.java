package io.github.apimworkshop.arm.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.arm.deployment.ErrorBody;
import io.github.apimworkshop.arm.deployment.ResourceFailure;
import io.github.apimworkshop.arm.deployment.VaultSecrets;
import io.github.apimworkshop.arm.expression.JsonValues;
import java.util.Map;

/**
 * Parameters given as {@code {"reference": {"keyVault": {"id": …}, "secretName": …}}}
 * (learn.microsoft.com/azure/azure-resource-manager/templates/key-vault-parameter, read 2026-11).
 */
public final class SecretReferences {
  private static final Map<Integer, String> STATUS =
      Map.of(401, "Unauthorized", 403, "Forbidden", 404, "NotFound");

  private SecretReferences() {}

  /** True if any of the given parameters is to be read from a vault. */
  public static boolean isAny(JsonNode given) {
    return given.properties().stream().anyMatch(entry -> reference(entry.getValue()) != null);
  }

  static JsonNode reference(JsonNode entry) {
    return JsonValues.member(entry, "value") == null ? JsonValues.member(entry, "reference") : null;
  }

  /** The same parameters, each reference beside the value it stands for. */
  static ObjectNode resolved(ObjectNode given, VaultSecrets secrets) {
    if (!isAny(given)) {
      return given;
    }
    ObjectNode resolved = given.deepCopy();
    for (var entry : given.properties()) {
      JsonNode reference = reference(entry.getValue());
      if (reference != null) {
        String value = value(entry.getKey(), reference, secrets);
        ((ObjectNode) resolved.get(entry.getKey())).put("value", value);
      }
    }
    return resolved;
  }

  private static String value(String parameter, JsonNode reference, VaultSecrets secrets) {
    JsonNode vault = JsonValues.member(reference, "keyVault");
    String id = vault == null ? null : JsonValues.text(vault, "id");
    String name = JsonValues.text(reference, "secretName");
    if (id == null || name == null) {
      throw new TemplateError(
          "The reference of the template parameter '"
              + parameter
              + "' is not valid: 'keyVault.id' and 'secretName' are required. Please see"
              + " https://aka.ms/arm-keyvault for usage details.",
          TemplateText.member("parameters", parameter));
    }
    try {
      return secrets.value(id, name, JsonValues.text(reference, "secretVersion"));
    } catch (ResourceFailure e) {
      throw new RefusedSecret(refused(parameter, e));
    }
  }

  private static ErrorBody refused(String parameter, ResourceFailure e) {
    if (e.error().code().equals(VaultSecrets.NO_VAULT)) {
      return e.error();
    }
    return ErrorBody.of(
        "KeyVaultParameterReferenceSecretRetrieveFailed",
        "The secret of KeyVault parameter '%s' cannot be retrieved. Http status code: '%s'. Error message: '%s'. Please see https://aka.ms/arm-keyvault for usage details."
            .formatted(
                parameter,
                STATUS.getOrDefault(e.status(), String.valueOf(e.status())),
                e.error().message()));
  }
}
