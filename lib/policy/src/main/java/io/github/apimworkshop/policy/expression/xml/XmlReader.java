package io.github.apimworkshop.policy.expression.xml;

import io.github.apimworkshop.policy.expression.model.NetException;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Text to nodes; document types and external entities are refused. */
public final class XmlReader {

  private static final int MAX_DEPTH = 200;

  private XmlReader() {}

  /** Reads a whole document. Blank text between elements is dropped. */
  public static XDocument read(String text) {
    if (text == null) {
      throw NetException.argumentNull("text");
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
      XDocument document = new XDocument();
      fill(document, reader, 0);
      return document;
    } catch (XMLStreamException e) {
      throw failure(e);
    }
  }

  private static NetException failure(XMLStreamException e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    int detail = message.indexOf("Message: ");
    String shown = detail < 0 ? message : message.substring(detail + 9);
    boolean located = e.getLocation() != null;
    return new NetException(
        "System.Xml.XmlException",
        shown
            + (located
                ? " Line "
                    + e.getLocation().getLineNumber()
                    + ", position "
                    + e.getLocation().getColumnNumber()
                    + "."
                : ""));
  }

  private static void fill(XContainer container, XMLStreamReader reader, int depth)
      throws XMLStreamException {
    if (depth > MAX_DEPTH) {
      throw new NetException("System.Xml.XmlException", "The document is nested too deeply.");
    }
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          XElement element = element(reader);
          container.add(element);
          fill(element, reader, depth + 1);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          return;
        }
        case XMLStreamConstants.CHARACTERS -> {
          if (!reader.getText().isBlank()) {
            container.add(new XText(XmlTypes.TEXT, reader.getText()));
          }
        }
        case XMLStreamConstants.CDATA -> container.add(new XText(XmlTypes.CDATA, reader.getText()));
        case XMLStreamConstants.COMMENT ->
            container.add(new XText(XmlTypes.COMMENT, reader.getText()));
        default -> {}
      }
    }
  }

  private static XElement element(XMLStreamReader reader) {
    XElement element = new XElement(name(reader.getNamespaceURI(), reader.getLocalName()));
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      String prefix = reader.getNamespacePrefix(i);
      String uri = reader.getNamespaceURI(i) == null ? "" : reader.getNamespaceURI(i);
      element.addAttribute(
          new XAttribute(
              prefix == null ? new XName("", "xmlns") : new XName(XmlWriter.XMLNS, prefix), uri));
    }
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      element.addAttribute(
          new XAttribute(
              name(reader.getAttributeNamespace(i), reader.getAttributeLocalName(i)),
              reader.getAttributeValue(i)));
    }
    return element;
  }

  private static XName name(String namespace, String local) {
    return new XName(namespace == null ? "" : namespace, local);
  }
}
