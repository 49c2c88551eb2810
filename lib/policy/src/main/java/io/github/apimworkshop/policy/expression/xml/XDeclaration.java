package io.github.apimworkshop.policy.expression.xml;

import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.value.NetValue;

/** The first line of an XML document. Mutable; each part may be null. */
public final class XDeclaration implements NetValue {

  private String version;
  private String encoding;
  private String standalone;

  /** A declaration of three parts. */
  public XDeclaration(String version, String encoding, String standalone) {
    this.version = version;
    this.encoding = encoding;
    this.standalone = standalone;
  }

  /** The version. */
  public String version() {
    return version;
  }

  /** Replaces the version. */
  public void setVersion(String replacement) {
    version = replacement;
  }

  /** The encoding. */
  public String encoding() {
    return encoding;
  }

  /** Replaces the encoding. */
  public void setEncoding(String replacement) {
    encoding = replacement;
  }

  /** "yes" or "no". */
  public String standalone() {
    return standalone;
  }

  /** Replaces "yes" or "no". */
  public void setStandalone(String replacement) {
    standalone = replacement;
  }

  XDeclaration copy() {
    return new XDeclaration(version, encoding, standalone);
  }

  @Override
  public NetType netType() {
    return XmlTypes.DECLARATION;
  }

  @Override
  public String toString() {
    return "<?xml"
        + part("version", version)
        + part("encoding", encoding)
        + part("standalone", standalone)
        + "?>";
  }

  private static String part(String name, String value) {
    return value == null ? "" : " " + name + "=\"" + value + "\"";
  }
}
