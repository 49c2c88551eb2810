package io.github.apimworkshop.policy.expression.json;

import io.github.apimworkshop.policy.expression.model.NetType;
import io.github.apimworkshop.policy.expression.model.TypeDefinition;
import io.github.apimworkshop.policy.expression.model.TypeKind;
import io.github.apimworkshop.policy.expression.value.EnumValue;

/** The .NET types of Newtonsoft.Json. */
public final class JsonTypes {

  /** JToken. */
  public static final NetType TOKEN = type("Linq.JToken", TypeKind.CLASS);

  /** JContainer. */
  public static final NetType CONTAINER = type("Linq.JContainer", TypeKind.CLASS);

  /** JObject. */
  public static final NetType OBJECT = type("Linq.JObject", TypeKind.CLASS);

  /** JObject as a dictionary of its properties. */
  public static final NetType PAIRS = type("Linq.JObject.Pairs", TypeKind.CLASS);

  /** JArray. */
  public static final NetType ARRAY = type("Linq.JArray", TypeKind.CLASS);

  /** JProperty. */
  public static final NetType PROPERTY = type("Linq.JProperty", TypeKind.CLASS);

  /** JValue. */
  public static final NetType VALUE = type("Linq.JValue", TypeKind.CLASS);

  /** JTokenType. */
  public static final NetType TOKEN_TYPE = type("Linq.JTokenType", TypeKind.ENUM);

  /** Formatting. */
  public static final NetType FORMATTING = type("Formatting", TypeKind.ENUM);

  /** Formatting.None. */
  public static final EnumValue NONE = new EnumValue(FORMATTING, 0);

  /** Formatting.Indented. */
  public static final EnumValue INDENTED = new EnumValue(FORMATTING, 1);

  private JsonTypes() {}

  private static NetType type(String name, TypeKind kind) {
    return NetType.of(new TypeDefinition("Newtonsoft.Json." + name, kind));
  }
}
