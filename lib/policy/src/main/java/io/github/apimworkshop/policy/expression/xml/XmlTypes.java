package io.github.apimworkshop.policy.expression.xml;

import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;

/** The .NET types of System.Xml.Linq. */
public final class XmlTypes {

  /** XObject. */
  public static final NetType OBJECT = type("XObject");

  /** XNode. */
  public static final NetType NODE = type("XNode");

  /** XContainer. */
  public static final NetType CONTAINER = type("XContainer");

  /** XElement. */
  public static final NetType ELEMENT = type("XElement");

  /** XDocument. */
  public static final NetType DOCUMENT = type("XDocument");

  /** XDeclaration. */
  public static final NetType DECLARATION = type("XDeclaration");

  /** XAttribute. */
  public static final NetType ATTRIBUTE = type("XAttribute");

  /** XText. */
  public static final NetType TEXT = type("XText");

  /** XCData. */
  public static final NetType CDATA = type("XCData");

  /** XComment. */
  public static final NetType COMMENT = type("XComment");

  /** XName. */
  public static final NetType NAME = type("XName");

  /** XNamespace. */
  public static final NetType NAMESPACE = type("XNamespace");

  private XmlTypes() {}

  private static NetType type(String name) {
    return NetType.of(new TypeDefinition("System.Xml.Linq." + name, TypeKind.CLASS));
  }
}
