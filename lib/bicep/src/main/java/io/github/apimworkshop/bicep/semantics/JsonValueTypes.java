package io.github.apimworkshop.bicep.semantics;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.apimworkshop.bicep.types.Type;
import java.util.LinkedHashMap;
import java.util.Map;

/** The types of what a JSON or YAML file holds. */
final class JsonValueTypes {
  private JsonValueTypes() {}

  static Type of(JsonNode value) {
    if (value.isObject()) {
      Map<String, Type.Property> properties = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> entry : value.properties()) {
        properties.put(entry.getKey(), Type.Property.required(of(entry.getValue())));
      }
      return new Type.Obj("object", properties, null);
    } else if (value.isArray()) {
      return Type.ARRAY;
    } else if (value.isTextual()) {
      return new Type.Str(value.asText());
    } else if (value.canConvertToLong() && value.isIntegralNumber()) {
      return new Type.Int(value.asLong());
    } else if (value.isBoolean()) {
      return new Type.Bool(value.asBoolean());
    }
    return value.isNull() ? Type.NULL : Type.ANY;
  }
}
