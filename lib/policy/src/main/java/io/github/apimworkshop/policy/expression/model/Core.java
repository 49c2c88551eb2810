package io.github.apimworkshop.policy.expression.model;

import java.util.List;

/** The types the language itself knows. Their members come from the library. */
public final class Core {

  /** System.Object. */
  public static final NetType OBJECT = type("System.Object", TypeKind.CLASS);

  /** System.String. */
  public static final NetType STRING = type("System.String", TypeKind.CLASS);

  /** System.Boolean. */
  public static final NetType BOOL = type("System.Boolean", TypeKind.STRUCT);

  /** System.Char. */
  public static final NetType CHAR = type("System.Char", TypeKind.STRUCT);

  /** System.SByte. */
  public static final NetType SBYTE = type("System.SByte", TypeKind.STRUCT);

  /** System.Byte. */
  public static final NetType BYTE = type("System.Byte", TypeKind.STRUCT);

  /** System.Int16. */
  public static final NetType SHORT = type("System.Int16", TypeKind.STRUCT);

  /** System.UInt16. */
  public static final NetType USHORT = type("System.UInt16", TypeKind.STRUCT);

  /** System.Int32. */
  public static final NetType INT = type("System.Int32", TypeKind.STRUCT);

  /** System.UInt32. */
  public static final NetType UINT = type("System.UInt32", TypeKind.STRUCT);

  /** System.Int64. */
  public static final NetType LONG = type("System.Int64", TypeKind.STRUCT);

  /** System.UInt64. */
  public static final NetType ULONG = type("System.UInt64", TypeKind.STRUCT);

  /** System.Single. */
  public static final NetType FLOAT = type("System.Single", TypeKind.STRUCT);

  /** System.Double. */
  public static final NetType DOUBLE = type("System.Double", TypeKind.STRUCT);

  /** System.Decimal. */
  public static final NetType DECIMAL = type("System.Decimal", TypeKind.STRUCT);

  /** System.DateTime. */
  public static final NetType DATE_TIME = type("System.DateTime", TypeKind.STRUCT);

  /** System.DateTimeOffset. */
  public static final NetType DATE_TIME_OFFSET = type("System.DateTimeOffset", TypeKind.STRUCT);

  /** System.TimeSpan. */
  public static final NetType TIME_SPAN = type("System.TimeSpan", TypeKind.STRUCT);

  /** System.Guid. */
  public static final NetType GUID = type("System.Guid", TypeKind.STRUCT);

  /** System.Uri. */
  public static final NetType URI = type("System.Uri", TypeKind.CLASS);

  /** System.Exception. */
  public static final NetType EXCEPTION = type("System.Exception", TypeKind.CLASS);

  /** System.Nullable of T. */
  public static final NetType NULLABLE =
      new TypeDefinition("System.Nullable", TypeKind.STRUCT, "T").open();

  /** An array of T. */
  public static final NetType ARRAY =
      new TypeDefinition("System.Array", TypeKind.CLASS, "T").open();

  /** System.Collections.Generic.IEnumerable of T. */
  public static final NetType ENUMERABLE =
      new TypeDefinition("System.Collections.Generic.IEnumerable", TypeKind.INTERFACE, "T").open();

  /** System.Void. */
  public static final NetType VOID = type("System.Void", TypeKind.SPECIAL);

  /** The type of the null literal. */
  public static final NetType NULL = type("<null>", TypeKind.SPECIAL);

  /** The type of a lambda before it is converted. */
  public static final NetType LAMBDA = type("lambda expression", TypeKind.SPECIAL);

  /** The type of what could not be bound: nothing more is reported about it. */
  public static final NetType ERROR = type("?", TypeKind.SPECIAL);

  /** The type of an expression that never yields a value. */
  public static final NetType NEVER = type("<throw expression>", TypeKind.SPECIAL);

  private Core() {}

  /** T[]. */
  public static NetType arrayOf(NetType element) {
    return new NetType(ARRAY.definition(), List.of(element));
  }

  /** T?. */
  public static NetType nullable(NetType value) {
    return new NetType(NULLABLE.definition(), List.of(value));
  }

  /** IEnumerable of T. */
  public static NetType enumerable(NetType element) {
    return new NetType(ENUMERABLE.definition(), List.of(element));
  }

  /** Whether a type is T? for some T. */
  public static boolean isNullable(NetType type) {
    return type.is(NULLABLE);
  }

  /** Whether a type is T[] for some T. */
  public static boolean isArray(NetType type) {
    return type.is(ARRAY) && type.arguments().size() == 1;
  }

  /** T of T?, the type itself otherwise. */
  public static NetType underlying(NetType type) {
    return isNullable(type) ? type.argument(0) : type;
  }

  /** Whether null is a value of the type. */
  public static boolean acceptsNull(NetType type) {
    return !type.isValueType() || isNullable(type);
  }

  private static NetType type(String fullName, TypeKind kind) {
    return NetType.of(new TypeDefinition(fullName, kind));
  }
}
