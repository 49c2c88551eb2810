package io.github.apimworkshop.policy.expression.xml;

import io.github.apimworkshop.policy.expression.model.NetException;
import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.value.NetValue;
import java.util.regex.Pattern;

/** A name with its namespace, which is empty when there is none. */
public record XName(String namespace, String localName) implements NetValue {

  private static final Pattern LOCAL = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.\\-\\u00B7]*");

  /** The local name must be a name of XML. */
  public XName {
    if (!LOCAL.matcher(localName).matches()) {
      throw new NetException(
          "System.Xml.XmlException",
          localName.isEmpty()
              ? "The empty string '' is not a valid name."
              : "Name cannot begin with the '"
                  + localName.charAt(0)
                  + "' character, hexadecimal value 0x"
                  + Integer.toHexString(localName.charAt(0)).toUpperCase(java.util.Locale.ROOT)
                  + ".");
    }
  }

  /** From "local" or "{namespace}local". */
  public static XName parse(String expanded) {
    if (expanded == null) {
      throw NetException.argumentNull("expandedName");
    }
    int close = expanded.lastIndexOf('}');
    return expanded.startsWith("{") && close > 0
        ? new XName(expanded.substring(1, close), expanded.substring(close + 1))
        : new XName("", expanded);
  }

  @Override
  public NetType netType() {
    return XmlTypes.NAME;
  }

  @Override
  public String toString() {
    return namespace.isEmpty() ? localName : "{" + namespace + "}" + localName;
  }
}
