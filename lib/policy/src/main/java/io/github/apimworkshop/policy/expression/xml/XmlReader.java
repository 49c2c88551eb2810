package io.github.apimworkshop.policy.expression.xml;

import io.github.apimworkshop.policy.expression.model.NetException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Text to nodes; document types and external entities are refused. */
public final class XmlReader {

  private static final int MAX_DEPTH = 200;
  private static final String NO_ROOT = "Root element is missing.";

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
    Deque<String> open = new ArrayDeque<>();
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
      XDocument document = new XDocument();
      document.setDeclaration(declaration(reader));
      fill(document, reader, open);
      return document;
    } catch (XMLStreamException e) {
      throw failure(e, open);
    }
  }

  private static XDeclaration declaration(XMLStreamReader reader) {
    if (reader.getVersion() == null) {
      return null;
    }
    String standalone = reader.isStandalone() ? "yes" : "no";
    return new XDeclaration(
        reader.getVersion(),
        reader.getCharacterEncodingScheme(),
        reader.standaloneSet() ? standalone : null);
  }

  private static NetException failure(XMLStreamException e, Deque<String> open) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    int detail = message.indexOf("Message: ");
    String shown = netWords(detail < 0 ? message : message.substring(detail + 9), open);
    boolean located = e.getLocation() != null && !shown.equals(NO_ROOT);
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

  /** What System.Xml says where the platform's parser has other words. */
  private static String netWords(String message, Deque<String> open) {
    if (message.startsWith("Premature end of file")) {
      return NO_ROOT;
    }
    if (message.startsWith("Content is not allowed in")) {
      return "Data at the root level is invalid.";
    }
    if (message.contains("must start and end within the same entity")) {
      return "Unexpected end of file has occurred. The following elements are not closed: "
          + String.join(", ", open)
          + ".";
    }
    return message;
  }

  private static void fill(XContainer container, XMLStreamReader reader, Deque<String> open)
      throws XMLStreamException {
    if (open.size() > MAX_DEPTH) {
      throw new NetException("System.Xml.XmlException", "The document is nested too deeply.");
    }
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          XElement element = element(reader);
          container.add(element);
          open.push(element.name().localName());
          fill(element, reader, open);
          open.pop();
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
