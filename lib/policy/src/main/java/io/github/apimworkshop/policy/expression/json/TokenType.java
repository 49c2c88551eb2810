package io.github.apimworkshop.policy.expression.json;

import io.github.apimworkshop.policy.expression.value.EnumValue;

/** JTokenType; the ordinal is the .NET number. */
public enum TokenType {
  /** No type. */
  NONE("None"),
  /** A JObject. */
  OBJECT("Object"),
  /** A JArray. */
  ARRAY("Array"),
  /** A JConstructor. */
  CONSTRUCTOR("Constructor"),
  /** A JProperty. */
  PROPERTY("Property"),
  /** A comment. */
  COMMENT("Comment"),
  /** An integer. */
  INTEGER("Integer"),
  /** A float. */
  FLOAT("Float"),
  /** A string. */
  STRING("String"),
  /** A boolean. */
  BOOLEAN("Boolean"),
  /** null. */
  NULL("Null"),
  /** undefined. */
  UNDEFINED("Undefined"),
  /** A date. */
  DATE("Date"),
  /** Raw JSON. */
  RAW("Raw"),
  /** Bytes. */
  BYTES("Bytes"),
  /** A Guid. */
  GUID("Guid"),
  /** A Uri. */
  URI("Uri"),
  /** A TimeSpan. */
  TIME_SPAN("TimeSpan");

  private final String clrName;

  TokenType(String clrName) {
    this.clrName = clrName;
  }

  /** The .NET name. */
  public String clrName() {
    return clrName;
  }

  /** The .NET value. */
  @SuppressWarnings("EnumOrdinal")
  public EnumValue value() {
    return new EnumValue(JsonTypes.TOKEN_TYPE, ordinal());
  }
}
