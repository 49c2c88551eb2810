package io.github.apimworkshop.arm.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.arm.deployment.DeploymentScope;
import io.github.apimworkshop.arm.expression.ExpressionException;
import io.github.apimworkshop.arm.expression.JsonValues;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Resource ids from scope, type and name. */
public final class ResourceIds {
  private static final String GROUP_TYPE = "/providers/microsoft.resources/resourcegroups/";

  private ResourceIds() {}

  /** The id a template entry stands for; {@code text} evaluates a member of the entry. */
  static String of(
      DeploymentScope deployment,
      JsonNode entry,
      String type,
      String name,
      UnaryOperator<String> text) {
    String[] types = type.split("/", -1);
    String[] names = name.split("/", -1);
    var id =
        new StringBuilder(prefix(deployment, entry, text)).append("/providers/").append(types[0]);
    for (int i = 0; i < names.length; i++) {
      id.append('/').append(types[i + 1]).append('/').append(names[i]);
    }
    return canonical(id.toString());
  }

  /** Only a type with one segment more than its name makes an id. */
  static boolean segmentsMatch(String type, String name) {
    return type.split("/", -1).length == name.split("/", -1).length + 1;
  }

  private static String prefix(
      DeploymentScope deployment, JsonNode entry, UnaryOperator<String> text) {
    if (JsonValues.member(entry, "scope") != null) {
      return scoped(deployment, text.apply("scope"));
    }
    boolean hasGroup = JsonValues.member(entry, "resourceGroup") != null;
    boolean hasSubscription = JsonValues.member(entry, "subscriptionId") != null;
    if (!hasGroup && !hasSubscription) {
      return deployment.id();
    }
    String subscription =
        "/subscriptions/"
            + (hasSubscription ? segment("subscriptionId", text) : deployment.subscriptionId());
    return hasGroup
        ? subscription + "/resourceGroups/" + segment("resourceGroup", text)
        : subscription;
  }

  private static String segment(String key, UnaryOperator<String> text) {
    String value = text.apply(key);
    if (value.indexOf('/') >= 0) {
      throw new ExpressionException(
          "The property '"
              + key
              + "' must be a name without '/'. The provided value is '"
              + value
              + "'");
    }
    return value;
  }

  private static String scoped(DeploymentScope deployment, String scope) {
    if (scope.equals("/")) {
      return "";
    }
    String lower = scope.toLowerCase(Locale.ROOT);
    if (lower.startsWith("/subscriptions/") || lower.startsWith("/providers/")) {
      return canonical(scope);
    }
    if (lower.startsWith("subscriptions/") || lower.startsWith("providers/")) {
      return canonical("/" + scope);
    }
    if (scope.startsWith("/") || !scope.contains("/")) {
      throw new ExpressionException("The scope '" + scope + "' is not a valid resource id");
    }
    return deployment.id() + "/providers/" + scope;
  }

  /**
   * The id under which the resource is found: a resource group stands right below its subscription.
   */
  public static String canonical(String id) {
    String trimmed = id.endsWith("/") ? id.substring(0, id.length() - 1) : id;
    int at = trimmed.toLowerCase(Locale.ROOT).indexOf(GROUP_TYPE);
    if (at < 0 || trimmed.substring(0, at).split("/", -1).length != 3) {
      return trimmed;
    }
    return trimmed.substring(0, at)
        + "/resourceGroups/"
        + trimmed.substring(at + GROUP_TYPE.length());
  }

  /** Equal for ids of the same resource. */
  public static String key(String id) {
    return canonical(id).toLowerCase(Locale.ROOT);
  }
}
