package io.github.apimworkshop.policy.handler;

import java.util.List;
import java.util.Objects;

/** The keys written into the policy itself: base64 secrets. */
record SigningKeys(List<Value> secrets) {
  static final Shape KEY =
      Shape.of("key")
          .optionalLiteral("id")
          .optionalLiteral("certificate-id")
          .optionalLiteral("n")
          .optionalLiteral("e")
          .text(Shape.TextRule.EXPRESSION, false);

  static SigningKeys of(Parts parts) {
    List<Parts> keys =
        parts.child("issuer-signing-keys").map(block -> block.children("key")).orElse(List.of());
    for (Parts key : keys) {
      if (key.text() == null) {
        key.fault("Only base64 secrets are supported as signing keys.", "use openid-config");
      }
    }
    return new SigningKeys(keys.stream().map(Parts::text).filter(Objects::nonNull).toList());
  }
}
