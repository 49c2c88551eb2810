package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.NetType;

/** A body as XML. */
final class BodyXml {

  private BodyXml() {}

  /** Null when the type is none of XML. */
  static Object as(NetType type, String text) {
    return null;
  }
}
