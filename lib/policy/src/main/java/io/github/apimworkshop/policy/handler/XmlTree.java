package io.github.apimworkshop.policy.handler;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.apimworkshop.policy.pipeline.PolicyFailure;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML as JSON. The direct form marks attributes with {@code @} and text beside them with
 * {@code #text}; the friendly form drops both marks.
 */
final class XmlTree {
  private static final int MAX_DEPTH = 200;

  private final boolean direct;
  private final boolean alwaysArray;

  XmlTree(boolean direct, boolean alwaysArray) {
    this.direct = direct;
    this.alwaysArray = alwaysArray;
  }

  byte[] toJson(byte[] xml) throws PolicyFailure {
    try {
      XMLInputFactory factory = XMLInputFactory.newFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      factory.setProperty(XMLInputFactory.IS_COALESCING, true);
      factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
      reader.nextTag();
      ObjectNode root = JsonNodeFactory.instance.objectNode();
      root.set(reader.getLocalName(), element(reader, 1));
      return JsonBodies.JSON.writeValueAsBytes(root);
    } catch (XMLStreamException | JsonProcessingException broken) {
      throw PolicyFailure.internal(null, "The body is not valid XML.");
    }
  }

  private JsonNode element(XMLStreamReader reader, int depth)
      throws XMLStreamException, PolicyFailure {
    if (depth > MAX_DEPTH) {
      throw PolicyFailure.internal(null, "The body is nested too deep.");
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      object.put(
          (direct ? "@" : "") + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    StringBuilder text = new StringBuilder();
    for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; ) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = reader.getLocalName();
        add(object, name, element(reader, depth + 1));
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(reader.getText());
      }
      event = reader.next();
    }
    return finish(object, text.toString());
  }

  private JsonNode finish(ObjectNode object, String text) {
    if (object.isEmpty()) {
      return text.isEmpty()
          ? JsonNodeFactory.instance.nullNode()
          : JsonNodeFactory.instance.textNode(text);
    }
    if (!text.isBlank()) {
      object.put(direct ? "#text" : "value", text.strip());
    }
    return object;
  }

  private void add(ObjectNode object, String name, JsonNode child) {
    JsonNode before = object.get(name);
    if (before instanceof ArrayNode array) {
      array.add(child);
    } else if (before != null || alwaysArray) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      if (before != null) {
        array.add(before);
      }
      object.set(name, array.add(child));
    } else {
      object.set(name, child);
    }
  }
}
