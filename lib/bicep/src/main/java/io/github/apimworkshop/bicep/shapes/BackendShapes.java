package io.github.apimworkshop.bicep.shapes;

import io.github.apimworkshop.bicep.syntax.Expr;
import io.github.apimworkshop.bicep.types.Type;

/**
 * Backends and backend pools
 * (learn.microsoft.com/azure/templates/microsoft.apimanagement/service/backends, read 2026-11).
 */
final class BackendShapes {
  private BackendShapes() {}

  /** A pool has neither url nor protocol of its own. */
  static Type.Obj backend(boolean pool) {
    Shape properties =
        Shape.of("BackendContractProperties")
            .strings("title description resourceId")
            .open("credentials proxy tls azureRegion failoverResponse")
            .optional("properties", Type.OBJECT)
            .optional("type", Shape.oneOf("Single", "Pool"))
            .optional("circuitBreaker", circuitBreaker())
            .optional("pool", pool());
    if (pool) {
      properties.strings("url").optional("protocol", Shape.oneOf("http", "soap"));
    } else {
      properties.required("url", Type.STRING).required("protocol", Shape.oneOf("http", "soap"));
    }
    return ResourceShapes.resource("Microsoft.ApiManagement/service/backends")
        .optional("properties", properties.closed())
        .closed();
  }

  static boolean isPool(Expr.Obj body) {
    return member(body, "properties") instanceof Expr.Obj properties
        && (member(properties, "pool") != null
            || (member(properties, "type") instanceof Expr.Str type
                && type.isLiteral()
                && type.text().equalsIgnoreCase("Pool")));
  }

  private static Expr member(Expr.Obj object, String name) {
    for (Expr.ObjectItem item : object.items()) {
      if (item instanceof Expr.Property property
          && property.key().isLiteral()
          && property.key().text().equals(name)) {
        return property.value();
      }
    }
    return null;
  }

  private static Type pool() {
    Type member =
        Shape.of("BackendPoolItem")
            .required("id", Type.STRING)
            .ints("priority weight")
            .open("preferenceOrder")
            .closed();
    return Shape.of("BackendPool")
        .optional("services", Shape.arrayOf(member))
        .open("sessionAffinity failureResponse")
        .closed();
  }

  private static Type circuitBreaker() {
    Type range = Shape.of("FailureStatusCodeRange").ints("min max").closed();
    Type condition =
        Shape.of("CircuitBreakerFailureCondition")
            .ints("count percentage")
            .strings("interval")
            .optional("statusCodeRanges", Shape.arrayOf(range))
            .stringArrays("errorReasons")
            .closed();
    Type rule =
        Shape.of("CircuitBreakerRule")
            .strings("name tripDuration")
            .bools("acceptRetryAfter")
            .optional("failureCondition", condition)
            .closed();
    return Shape.of("BackendCircuitBreaker").optional("rules", Shape.arrayOf(rule)).closed();
  }
}
