package io.github.apimworkshop.policy.expression.library;

import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.xml.XDocument;
import io.github.apimworkshop.policy.expression.xml.XElement;
import io.github.apimworkshop.policy.expression.xml.XmlReader;
import io.github.apimworkshop.policy.expression.xml.XmlTypes;

/** A body as XML. */
final class BodyXml {

  private BodyXml() {}

  /** Null when the type is none of XML. */
  static Object as(NetType type, String text) {
    boolean element = type.equals(XmlTypes.ELEMENT) || type.equals(XmlTypes.NODE);
    if (!element && !type.equals(XmlTypes.DOCUMENT)) {
      return null;
    }
    XDocument document = XmlReader.read(text);
    if (!element) {
      return document;
    }
    XElement root = document.root();
    root.remove();
    return root;
  }
}
